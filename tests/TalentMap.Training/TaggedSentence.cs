using System.Text.Json;
using TalentMap.Core.Extraction.Tagging;

namespace TalentMap.Training;

/// <summary>A sentence with the right tag of each character.</summary>
public sealed record TaggedSentence(string Text, byte[] Tags)
{
    /// <summary>The runs of one kind.</summary>
    public static HashSet<(int Start, int End)> Runs(ReadOnlySpan<byte> tags, TagKind kind)
    {
        var runs = new HashSet<(int, int)>();
        for (var i = 0; i < tags.Length; i++)
        {
            if (!TagScheme.Opens(tags[i], out var opened)) continue;
            var start = i;
            while (!TagScheme.Closes(tags[i])) i++;
            if (opened == kind) runs.Add((start, i + 1));
        }
        return runs;
    }

    /// <summary>The sentences of a file in CLUENER2020's form: {"text": …, "label": {"name": {"陈某": [[start, end]]}}}, the end inclusive.</summary>
    public static IEnumerable<TaggedSentence> Read(string path) => File.ReadLines(path).Where(line => line.Length > 0).Select(Parse);

    private static TaggedSentence Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var text = json.RootElement.GetProperty("text").GetString()!;
        var tags = new byte[text.Length];
        foreach (var label in json.RootElement.GetProperty("label").EnumerateObject())
        {
            if (KindOf(label.Name) is not { } kind) continue;
            foreach (var place in label.Value.EnumerateObject().SelectMany(name => name.Value.EnumerateArray()))
            {
                Mark(tags.AsSpan(place[0].GetInt32()..(place[1].GetInt32() + 1)), kind);
            }
        }
        return new TaggedSentence(text, tags);
    }

    // Of two labels that overlap the first one stays.
    private static void Mark(Span<byte> tags, TagKind kind)
    {
        if (tags.ContainsAnyExcept((byte)TagScheme.Outside)) return;
        for (var i = 0; i < tags.Length; i++) tags[i] = (byte)TagScheme.Of(kind, i, tags.Length);
    }

    private static TagKind? KindOf(string label) => label switch
    {
        "name" => TagKind.Person,
        "company" or "organization" or "government" => TagKind.Organisation,
        "position" => TagKind.Post,
        _ => null,
    };
}
