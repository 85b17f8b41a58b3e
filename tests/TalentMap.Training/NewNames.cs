using System.Text;
using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>
/// The sentences that name people, said again of invented ones, so that the model learns how a name stands in a sentence and not
/// the names of the day.
/// </summary>
public static class NewNames
{
    private const int Copies = 4;
    private const int Seed = 1987;

    private static readonly string[] Surnames = [.. from row in WordList.Rows("surnames") where row[1] is not "particle" select row[0]];

    private static readonly char[] Given = [.. from row in WordList.Rows("given-name-characters") where row[1] == "common" select row[0][0]];

    /// <summary>For each sentence with a Chinese name, some copies with other names in its places.</summary>
    public static IEnumerable<TaggedSentence> In(IReadOnlyList<TaggedSentence> sentences)
    {
        var random = new Random(Seed);
        var named = sentences.Where(s => TaggedSentence.Runs(s.Tags, TagKind.Person).Count > 0).ToList();
        return Enumerable.Range(0, Copies).SelectMany(_ => named.Select(sentence => Rename(sentence, random))).ToList();
    }

    private static TaggedSentence Rename(TaggedSentence sentence, Random random)
    {
        var text = new StringBuilder();
        var tags = new List<byte>();
        var end = 0;
        foreach (var (start, stop) in TaggedSentence.Runs(sentence.Tags, TagKind.Person).Order())
        {
            text.Append(sentence.Text.AsSpan(end..start));
            tags.AddRange(sentence.Tags.AsSpan(end..start));
            var name = sentence.Text[start..stop];
            if (IsChineseName(name)) name = Invent(random);
            text.Append(name);
            for (var i = 0; i < name.Length; i++) tags.Add((byte)TagScheme.Of(TagKind.Person, i, name.Length));
            end = stop;
        }
        text.Append(sentence.Text.AsSpan(end));
        tags.AddRange(sentence.Tags.AsSpan(end));
        return new TaggedSentence(text.ToString(), [.. tags]);
    }

    private static bool IsChineseName(string name) => name.Length is 2 or 3 && name.All(Script.IsHan) && TagHints.Of(Script.Fold(name))[0] is var hint && (hint & TagHint.ParticleSurname) != 0;

    // The list begins with the frequent surnames: of two draws the earlier one is taken. Three names of four have two given characters.
    private static string Invent(Random random)
    {
        var surname = Surnames[Math.Min(random.Next(Surnames.Length), random.Next(Surnames.Length))];
        var given = Given[random.Next(Given.Length)].ToString();
        return surname + given + (random.Next(4) > 0 ? Given[random.Next(Given.Length)] : "");
    }
}
