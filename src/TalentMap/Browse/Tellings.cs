using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Browse;

/// <summary>One article's telling of a fact: its words, and who published them when.</summary>
/// <param name="Key">The fact's key: it stays when the article is read again.</param>
/// <param name="Title">The article's; null where it has none.</param>
public sealed record Telling(string Key, Source Source, string Quote, string? Title, string FileName, string Language)
{
    public string? Publisher { get; init; }

    public FuzzyDate? Published { get; init; }

    public string? Url { get; init; }

    /// <summary>What the article is called.</summary>
    public string Article => Title ?? FileName;

    /// <summary>The line's own place on its page, for addresses that last.</summary>
    public string Anchor => $"f{Key[..Math.Min(12, Key.Length)]}";
}

/// <summary>How much tellings of one fact weigh together.</summary>
public static class Tellings
{
    /// <summary>In how many articles it is told.</summary>
    public static int Articles(this IReadOnlyList<Telling> tellings) => tellings.Select(t => t.Source.DocumentId).Distinct().Count();

    /// <summary>
    /// How many voices tell it: those of one publisher are one, and so are those with the same sentence or headline, which are reprints of one story.
    /// Articles of which no publisher is known are taken for one, for nothing tells them apart.
    /// </summary>
    public static int Voices(this IReadOnlyList<Telling> tellings)
    {
        List<HashSet<string>> voices = [];
        foreach (var telling in tellings)
        {
            var voice = MarksOf(telling);
            foreach (var same in voices.FindAll(v => v.Overlaps(voice)))
            {
                voice.UnionWith(same);
                voices.Remove(same);
            }
            voices.Add(voice);
        }
        return voices.Count;
    }

    private static HashSet<string> MarksOf(Telling telling)
    {
        HashSet<string> marks = [$"publisher {Letters(telling.Publisher ?? Host(telling.Url))}", $"quote {Letters(telling.Quote)}"];
        if (telling.Title is { } title) marks.Add($"title {Letters(title)}");
        return marks;
    }

    private static string Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "";

    // A reprint changes script, blanks and marks.
    private static string Letters(string text) => string.Concat(Script.Fold(text).Where(char.IsLetterOrDigit));
}
