using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TalentMap.Core.Extraction.Tagging;

/// <summary>
/// The same best path as <see cref="TagScheme.BestPath"/> finds, all tags of a character at once: a score stands above four bits that name the tag
/// it came from, so that the greatest number is the best score and, of equal ones, the first tag.
/// </summary>
internal static class TagPaths
{
    private const int Bits = 4;
    private const int Last = (1 << Bits) - 1;
    private const int Forbidden = -100_000_000;
    private const int SettleEvery = 64; // a score grows by 5,000 a character at most

    private static readonly Vector512<int> Never = Vector512.Create((TagScheme.Never << Bits) | Last);

    private static readonly Vector512<int> Opening = Vector512.Create([.. Enumerable.Range(0, TaggerModel.Stride).Select(tag => tag < TagScheme.Count && TagScheme.MayFollow(TagScheme.Outside, tag) ? -1 : 0)]);

    /// <summary>The scores of the tags after each tag, a vector for each.</summary>
    public static Vector512<int>[] Pack(ReadOnlySpan<int> transitions)
    {
        var packed = new Vector512<int>[TagScheme.Count];
        var row = new int[TaggerModel.Stride];
        for (var from = 0; from < packed.Length; from++)
        {
            for (var tag = 0; tag < row.Length; tag++)
            {
                var may = tag < TagScheme.Count && TagScheme.MayFollow(from, tag);
                row[tag] = ((may ? transitions[from * TagScheme.Count + tag] : Forbidden) << Bits) | (Last - from);
            }
            packed[from] = Vector512.Create(row);
        }
        return packed;
    }

    /// <summary>The best path, in time linear in its length.</summary>
    /// <param name="emissions">The score of each tag at each character, <see cref="TaggerModel.Stride"/> a row.</param>
    /// <param name="follow">What <see cref="Pack"/> made.</param>
    /// <param name="back">Room for a row a character.</param>
    /// <param name="path">Receives a tag for each character.</param>
    public static void Best(ReadOnlySpan<short> emissions, ReadOnlySpan<Vector512<int>> follow, Span<byte> back, Span<byte> path)
    {
        var scores = (follow[TagScheme.Outside] & Vector512.Create(~Last)) + Emitted(emissions, 0);
        scores = Vector512.ConditionalSelect(Opening, scores, Vector512.Create(TagScheme.Never << Bits));
        for (var i = 1; i < path.Length; i++)
        {
            var best = Best(scores, follow);
            Came(best).CopyTo(back[(i * TaggerModel.Stride)..]);
            scores = (best & Vector512.Create(~Last)) + Emitted(emissions, i);
            if (i % SettleEvery == 0) scores -= Vector512.Create(Greatest(scores));
        }
        Span<int> last = stackalloc int[TaggerModel.Stride];
        scores.CopyTo(last);
        Trace(last, back, path);
    }

    // Thirteen ways to come, compared in pairs, so that none waits for the one before.
    private static Vector512<int> Best(Vector512<int> scores, ReadOnlySpan<Vector512<int>> follow)
    {
        _ = follow[TagScheme.Count - 1];
        var one = Vector512.Max(From(scores, follow, 0), From(scores, follow, 1));
        var two = Vector512.Max(From(scores, follow, 2), From(scores, follow, 3));
        var three = Vector512.Max(From(scores, follow, 4), From(scores, follow, 5));
        var four = Vector512.Max(From(scores, follow, 6), From(scores, follow, 7));
        one = Vector512.Max(one, Vector512.Max(From(scores, follow, 8), From(scores, follow, 9)));
        two = Vector512.Max(two, Vector512.Max(From(scores, follow, 10), From(scores, follow, 11)));
        three = Vector512.Max(three, Vector512.Max(From(scores, follow, 12), Never));
        return Vector512.Max(Vector512.Max(one, two), Vector512.Max(three, four));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> From(Vector512<int> scores, ReadOnlySpan<Vector512<int>> follow, [ConstantExpected] int tag) =>
        Vector512.Shuffle(scores, Vector512.Create(tag)) + follow[tag];

    private static void Trace(ReadOnlySpan<int> scores, ReadOnlySpan<byte> back, Span<byte> path)
    {
        var last = TagScheme.Outside;
        for (var tag = 0; tag < TagScheme.Count; tag++)
        {
            if ((tag == TagScheme.Outside || TagScheme.Closes(tag)) && scores[tag] > scores[last]) last = tag;
        }
        path[^1] = (byte)last;
        for (var i = path.Length - 1; i > 0; i--) path[i - 1] = back[i * TaggerModel.Stride + path[i]];
    }

    private static Vector512<int> Emitted(ReadOnlySpan<short> emissions, int place)
    {
        var scores = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(emissions), (nuint)(place * TaggerModel.Stride));
        return Vector512.WidenLower(scores.ToVector512Unsafe()) << Bits;
    }

    private static Vector128<byte> Came(Vector512<int> best)
    {
        var from = Vector512.Create(Last) - (best & Vector512.Create(Last));
        var shorts = Vector256.Narrow(from.GetLower(), from.GetUpper());
        return Vector128.Narrow(shorts.GetLower(), shorts.GetUpper()).AsByte();
    }

    private static int Greatest(Vector512<int> scores)
    {
        var half = Vector256.Max(scores.GetLower(), scores.GetUpper());
        var quarter = Vector128.Max(half.GetLower(), half.GetUpper());
        return Math.Max(Math.Max(quarter[0], quarter[1]), Math.Max(quarter[2], quarter[3]));
    }
}
