using TalentMap.Core.Text;

namespace TalentMap.Search;

/// <summary>A piece of a text around the words that were looked for, and where they stand in it.</summary>
/// <param name="Words">Spans within the piece, in their order.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextSpan> Words)
{
    private const int Before = 24;
    private const int Length = 110;

    /// <summary>The piece around the first of the words; the beginning of the text where none stands there as it is looked for.</summary>
    /// <param name="words">Folded.</param>
    public static Snippet Of(string text, IReadOnlyList<string> words)
    {
        var folded = Script.Fold(text);
        var first = words.Select(w => folded.IndexOf(w, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        var start = Whole(text, Math.Max(0, first - Before));
        var end = Whole(text, Math.Min(text.Length, start + Length));
        return new Snippet(text[start..end].ReplaceLineEndings(" "), [.. Places(folded[start..end], words)]);
    }

    private static IEnumerable<TextSpan> Places(string piece, IReadOnlyList<string> words)
    {
        for (var i = 0; i < piece.Length;)
        {
            var word = words.Where(w => string.CompareOrdinal(piece, i, w, 0, w.Length) == 0).MaxBy(w => w.Length);
            if (word is not null) yield return new TextSpan(i, word.Length);
            i += word?.Length ?? 1;
        }
    }

    // A piece never begins or ends within a character of two units.
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
