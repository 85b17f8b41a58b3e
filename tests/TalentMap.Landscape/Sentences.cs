namespace TalentMap.Landscape;

/// <summary>The sentences that articles are put together from, by what they tell (Sentences.txt).</summary>
internal static class Sentences
{
    private static readonly Dictionary<string, string[]> Sections = Read();

    /// <summary>The sentences that tell one sort of thing.</summary>
    public static IReadOnlyList<string> That(string tell) => Sections[tell];

    /// <summary>A sentence with its gaps filled; without a time, what speaks of one is left out.</summary>
    public static string Fill(string sentence, string? when, params ReadOnlySpan<(string Gap, string Words)> words)
    {
        var filled = when is null ? WithoutTime(sentence) : sentence.Replace("⟨", "", StringComparison.Ordinal).Replace("⟩", "", StringComparison.Ordinal).Replace("{when}", when, StringComparison.Ordinal);
        foreach (var (gap, word) in words) filled = filled.Replace($"{{{gap}}}", word, StringComparison.Ordinal);
        return filled;
    }

    private static string WithoutTime(string sentence)
    {
        while (sentence.IndexOf('⟨') is >= 0 and var from) sentence = sentence.Remove(from, sentence.IndexOf('⟩') - from + 1);
        return sentence;
    }

    private static Dictionary<string, string[]> Read()
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream("Sentences.txt")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> current = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('[')) sections.Add(line.Trim('[', ']'), current = []);
            else if (line.Length > 0 && line[0] != '#') current.Add(line);
        }
        return sections.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
    }
}
