using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>The words of <c>signal-words.txt</c>, by the part they play in a rule.</summary>
internal static class SignalWords
{
    /// <summary>The words of one part.</summary>
    public static TermIndex<bool> Of(string part) => new(WordList.Rows("signal-words").Where(row => row[1] == part).Select(row => Term.Of(row[0], true)));
}
