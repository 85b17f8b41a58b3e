namespace TalentMap.Core.Extraction.Tagging;

/// <summary>What a tagged run of characters is.</summary>
public enum TagKind { Person, Organisation, Post }

/// <summary>
/// The tags of a character, in the BIOES scheme: 0 is outside; of each kind there is begin, inside, end and single
/// (字節跳動創始人張三: B I I E · B I E · B E). A path of tags never leaves a run half open.
/// </summary>
public static class TagScheme
{
    /// <summary>How many tags there are.</summary>
    public const int Count = 1 + 4 * Kinds;

    /// <summary>The tag of a character outside every run.</summary>
    public const int Outside = 0;

    private const int Kinds = 3;

    private static readonly int[][] Before = [.. Enumerable.Range(0, Count).Select(tag => Enumerable.Range(0, Count).Where(from => MayFollow(from, tag)).ToArray())];

    /// <summary>The tag of a place in a run of <paramref name="length"/> characters.</summary>
    public static int Of(TagKind kind, int place, int length) =>
        1 + 4 * (int)kind + (length == 1 ? 3 : place == 0 ? 0 : place == length - 1 ? 2 : 1);

    /// <summary>Whether a run starts with this tag, and of which kind.</summary>
    public static bool Opens(int tag, out TagKind kind)
    {
        kind = (TagKind)((tag - 1) / 4);
        return tag > 0 && (tag - 1) % 4 is 0 or 3;
    }

    /// <summary>Whether a run ends with this tag.</summary>
    public static bool Closes(int tag) => tag > 0 && (tag - 1) % 4 is 2 or 3;

    /// <summary>The best path through a sentence (Viterbi, 1967), in time linear in its length.</summary>
    /// <param name="emissions">The score of each tag at each character, <see cref="Count"/> a row.</param>
    /// <param name="transitions">The score of each tag after each other one, <see cref="Count"/> a row.</param>
    /// <param name="path">Receives a tag for each character.</param>
    public static void BestPath(ReadOnlySpan<int> emissions, ReadOnlySpan<int> transitions, Span<byte> path)
    {
        var length = path.Length;
        if (length == 0) return;
        var back = new byte[length * Count];
        Span<int> scores = stackalloc int[Count];
        Span<int> next = stackalloc int[Count];
        for (var tag = 0; tag < Count; tag++) scores[tag] = MayFollow(Outside, tag) ? emissions[tag] + transitions[tag] : Never;

        for (var i = 1; i < length; i++)
        {
            for (var tag = 0; tag < Count; tag++)
            {
                var best = Never;
                var from = 0;
                foreach (var before in Before[tag])
                {
                    var score = scores[before] + transitions[before * Count + tag];
                    if (score <= best) continue;
                    best = score;
                    from = before;
                }
                next[tag] = Math.Max(best, Never) + emissions[i * Count + tag];
                back[i * Count + tag] = (byte)from;
            }
            var least = Settle(next);
            for (var tag = 0; tag < Count; tag++) scores[tag] = next[tag] - least;
        }

        var last = Outside;
        for (var tag = 0; tag < Count; tag++)
        {
            if ((tag == Outside || Closes(tag)) && (scores[tag] > scores[last])) last = tag;
        }
        path[^1] = (byte)last;
        for (var i = length - 1; i > 0; i--) path[i - 1] = back[i * Count + path[i]];
    }

    /// <summary>The score of what cannot be.</summary>
    internal const int Never = -1_000_000;

    // Only differences count: without this the scores of a sentence of 160,000 characters would overflow.
    private static int Settle(ReadOnlySpan<int> scores)
    {
        var greatest = int.MinValue;
        foreach (var score in scores) greatest = Math.Max(greatest, score);
        return greatest;
    }

    internal static bool MayFollow(int from, int tag)
    {
        var open = from != Outside && !Closes(from);
        if (open) return tag != Outside && (from - 1) / 4 == (tag - 1) / 4 && (tag - 1) % 4 is 1 or 2 && (from - 1) / 4 == (tag - 1) / 4;
        return tag == Outside || Opens(tag, out _);
    }
}
