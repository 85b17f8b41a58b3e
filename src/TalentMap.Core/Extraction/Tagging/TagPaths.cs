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
        Span<int> scores = stackalloc int[TaggerModel.Stride];
        ((follow[TagScheme.Outside] & Vector512.Create(~Last)) + Emitted(emissions, 0)).CopyTo(scores);
        for (var tag = 0; tag < TagScheme.Count; tag++)
        {
            if (!TagScheme.MayFollow(TagScheme.Outside, tag)) scores[tag] = TagScheme.Never << Bits;
        }
        for (var i = 1; i < path.Length; i++)
        {
            var best = Never;
            for (var from = 0; from < TagScheme.Count; from++) best = Vector512.Max(best, Vector512.Create(scores[from]) + follow[from]);
            Came(best).CopyTo(back[(i * TaggerModel.Stride)..]);
            var next = (best & Vector512.Create(~Last)) + Emitted(emissions, i);
            if (i % SettleEvery == 0) next -= Vector512.Create(Greatest(next));
            next.CopyTo(scores);
        }
        Trace(scores, back, path);
    }

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
