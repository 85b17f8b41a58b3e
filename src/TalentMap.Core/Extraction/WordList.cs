namespace TalentMap.Core.Extraction;

/// <summary>
/// Reads the engine's word lists, <c>Lexicons/NAME.txt</c> or made at build time: a line an entry, its columns parted by tabs, <c>#</c> begins a comment.
/// A word stands in one script only; all matching is on folded text.
/// </summary>
public static class WordList
{
    /// <summary>The entries of a list as their columns, without comments and empty lines.</summary>
    /// <exception cref="ArgumentException">There is no such list.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream($"Lexicons/{name}.txt")
            ?? throw new ArgumentException($"There is no word list '{name}'.", nameof(name));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var entry = (line.IndexOf('#') is >= 0 and var comment ? line[..comment] : line).TrimEnd();
            if (entry.Length > 0) yield return entry.Split('\t', StringSplitOptions.TrimEntries);
        }
    }

    /// <summary>The first column of a list.</summary>
    public static IEnumerable<string> Words(string name) => Rows(name).Select(columns => columns[0]);
}
