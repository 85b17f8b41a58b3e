using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TalentMap.Core.Extraction.Tagging;

/// <summary>
/// The same best path as <see cref="TagScheme.BestPath"/> finds, eight tags of a character at once: a score stands above four bits that name the tag
/// it came from, so that the greatest number is the best score and, of equal ones, the first tag. No vector is kept or handed over outside a method:
/// what does that is never compiled ahead.
/// </summary>
internal static class TagPaths
{
    private const int Bits = 4;
    private const int Last = (1 << Bits) - 1;
    private const int Forbidden = -100_000_000;
    private const int SettleEvery = 64; // a score grows by 5,000 a character at most
    private const int Half = TaggerModel.Stride / 2;

    private const int Never = (TagScheme.Never << Bits) | Last;

    private static readonly int[] Opening = Opens();

    /// <summary>The scores of the tags after each tag, <see cref="TaggerModel.Stride"/> a row.</summary>
    public static int[] Pack(ReadOnlySpan<int> transitions)
    {
        var packed = new int[TagScheme.Count * TaggerModel.Stride];
        for (var i = 0; i < packed.Length; i++)
        {
            var (from, tag) = (i / TaggerModel.Stride, i % TaggerModel.Stride);
            var may = tag < TagScheme.Count && TagScheme.MayFollow(from, tag);
            packed[i] = ((may ? transitions[from * TagScheme.Count + tag] : Forbidden) << Bits) | (Last - from);
        }
        return packed;
    }

    // All bits where a sentence may open with a tag.
    private static int[] Opens()
    {
        var opens = new int[TaggerModel.Stride];
        for (var tag = 0; tag < TagScheme.Count; tag++) opens[tag] = TagScheme.MayFollow(TagScheme.Outside, tag) ? -1 : 0;
        return opens;
    }

    /// <summary>The best path, in time linear in its length.</summary>
    /// <param name="emissions">The score of each tag at each character, <see cref="TaggerModel.Stride"/> a row.</param>
    /// <param name="following">What <see cref="Pack"/> made.</param>
    /// <param name="back">Room for a row a character.</param>
    /// <param name="path">Receives a tag for each character.</param>
    public static void Best(ReadOnlySpan<short> emissions, ReadOnlySpan<int> following, Span<byte> back, Span<byte> path)
    {
        _ = (emissions[path.Length * TaggerModel.Stride - 1], back[path.Length * TaggerModel.Stride - 1], following[TagScheme.Count * TaggerModel.Stride - 1]);
        ref var emitted = ref MemoryMarshal.GetReference(emissions);
        ref var came = ref MemoryMarshal.GetReference(back);
        ref var follow = ref MemoryMarshal.GetReference(following);
        Span<int> room = stackalloc int[TaggerModel.Stride];
        ref var scores = ref MemoryMarshal.GetReference(room); // from here each tag's score is spread over a vector

        var score = Vector256.Create(~Last);
        var barred = Vector256.Create(TagScheme.Never << Bits);
        var low = Vector256.ConditionalSelect(Row(ref Opening[0], 0), (Row(ref follow, TagScheme.Outside * TaggerModel.Stride) & score) + Emitted(ref emitted, 0), barred);
        var high = Vector256.ConditionalSelect(Row(ref Opening[0], Half), (Row(ref follow, TagScheme.Outside * TaggerModel.Stride + Half) & score) + Emitted(ref emitted, Half), barred);
        for (var i = 1; i < path.Length; i++)
        {
            low.StoreUnsafe(ref scores);
            high.StoreUnsafe(ref scores, Half);
            (low, high) = (BestLow(ref scores, ref follow), BestHigh(ref scores, ref follow));
            Came(low, high).StoreUnsafe(ref came, (nuint)(i * TaggerModel.Stride));
            low = (low & score) + Emitted(ref emitted, i * TaggerModel.Stride);
            high = (high & score) + Emitted(ref emitted, i * TaggerModel.Stride + Half);
            if (i % SettleEvery != 0) continue;
            var greatest = Vector256.Create(Greatest(Vector256.Max(low, high)));
            (low, high) = (low - greatest, high - greatest);
        }
        low.StoreUnsafe(ref scores);
        high.StoreUnsafe(ref scores, Half);
        Trace(room, back, path);
    }

    // Only the ways to come that there are: from outside, an end or a single (0 3 4 7 8 11 12) to all that opens a run or is outside, and within a
    // run from its begin and inside. The others are forbidden (TagScheme.MayFollow) and never the greatest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> BestLow(ref int scores, ref int follow)
    {
        var one = Vector256.Max(Low(ref scores, ref follow, 0), Low(ref scores, ref follow, 1));
        var two = Vector256.Max(Low(ref scores, ref follow, 2), Low(ref scores, ref follow, 3));
        var three = Vector256.Max(Low(ref scores, ref follow, 4), Low(ref scores, ref follow, 5));
        one = Vector256.Max(one, Vector256.Max(Low(ref scores, ref follow, 6), Low(ref scores, ref follow, 7)));
        two = Vector256.Max(two, Vector256.Max(Low(ref scores, ref follow, 8), Low(ref scores, ref follow, 11)));
        three = Vector256.Max(three, Vector256.Max(Low(ref scores, ref follow, 12), Vector256.Create(Never)));
        return Vector256.Max(Vector256.Max(one, two), three);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> BestHigh(ref int scores, ref int follow)
    {
        var one = Vector256.Max(High(ref scores, ref follow, 0), High(ref scores, ref follow, 3));
        var two = Vector256.Max(High(ref scores, ref follow, 4), High(ref scores, ref follow, 7));
        var three = Vector256.Max(High(ref scores, ref follow, 8), High(ref scores, ref follow, 9));
        one = Vector256.Max(one, Vector256.Max(High(ref scores, ref follow, 10), High(ref scores, ref follow, 11)));
        two = Vector256.Max(two, Vector256.Max(High(ref scores, ref follow, 12), Vector256.Create(Never)));
        return Vector256.Max(Vector256.Max(one, two), three);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Low(ref int scores, ref int follow, int from) => Vector256.Create(Unsafe.Add(ref scores, from)) + Row(ref follow, from * TaggerModel.Stride);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> High(ref int scores, ref int follow, int from) => Vector256.Create(Unsafe.Add(ref scores, from)) + Row(ref follow, from * TaggerModel.Stride + Half);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Row(ref int rows, int place) => Vector256.LoadUnsafe(ref rows, (nuint)place);

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Emitted(ref short emissions, int place) => Vector256.WidenLower(Vector128.LoadUnsafe(ref emissions, (nuint)place).ToVector256Unsafe()) << Bits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Came(Vector256<int> low, Vector256<int> high)
    {
        var last = Vector256.Create(Last);
        var shorts = Vector256.Narrow(last - (low & last), last - (high & last));
        return Vector128.Narrow(shorts.GetLower(), shorts.GetUpper()).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Greatest(Vector256<int> scores)
    {
        var quarter = Vector128.Max(scores.GetLower(), scores.GetUpper());
        return Math.Max(Math.Max(quarter[0], quarter[1]), Math.Max(quarter[2], quarter[3]));
    }
}
