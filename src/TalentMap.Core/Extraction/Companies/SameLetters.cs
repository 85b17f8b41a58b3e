using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Companies;

/// <summary>Spans are one name where they hold the same letters: so none is copied.</summary>
internal sealed class SameLetters(string folded) : IEqualityComparer<TextSpan>
{
    public bool Equals(TextSpan one, TextSpan other) => one.Of(folded).SequenceEqual(other.Of(folded));

    public int GetHashCode(TextSpan span) => string.GetHashCode(span.Of(folded));
}
