using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TalentMap.Core.Extraction.Tagging;

/// <summary>Sums up the weights of a sentence's characters: what <see cref="TagFeatures.Fill"/> names, row by row, without naming it.</summary>
internal sealed class TagScores(TaggerModel model)
{
    /// <summary>The score of each tag at each character, <see cref="TaggerModel.Stride"/> a row. Some thirty signed bytes stay within a short.</summary>
    public void Sum(TagFeatures features, Span<short> scores)
    {
        ref var weights = ref MemoryMarshal.GetReference(model.Weights);
        ref int units = ref features.RecordsOf(0), pairs = ref features.RecordsOf(1), threes = ref features.RecordsOf(2);
        ref int lefts = ref features.RecordsOf(3), rights = ref features.RecordsOf(4);
        ref int parts = ref features.RecordsOf(5), part = ref features.RecordsOf(6), sorts = ref features.RecordsOf(7), words = ref features.RecordsOf(8);
        ref int both = ref features.RecordsOf(9), word = ref features.RecordsOf(10), firms = ref features.RecordsOf(11), firm = ref features.RecordsOf(12);
        for (var i = 0; i < scores.Length / TaggerModel.Stride; i++)
        {
            var one = Row(ref weights, ref units, i - 2, 0) + Row(ref weights, ref units, i - 1, 1) + Row(ref weights, ref units, i, 2)
                + Row(ref weights, ref units, i + 1, 3) + Row(ref weights, ref units, i + 2, 4);
            var two = Row(ref weights, ref pairs, i - 2, 0) + Row(ref weights, ref pairs, i - 1, 1) + Row(ref weights, ref pairs, i, 2) + Row(ref weights, ref pairs, i + 1, 3);
            var three = Row(ref weights, ref threes, i - 2, 0) + Row(ref weights, ref threes, i - 1, 1) + Row(ref weights, ref threes, i, 2) + Row(ref weights, ref threes, i + 1, 3);
            var beside = Row(ref weights, ref lefts, i - 2, 0) + Row(ref weights, ref lefts, i - 1, 1)
                + Row(ref weights, ref rights, i + 1, 0) + Row(ref weights, ref rights, i + 2, 1) + Row(ref weights, ref rights, i + 3, 2);
            var here = Row(ref weights, ref parts, i, 0) + Row(ref weights, ref part, i, 0) + Row(ref weights, ref sorts, i, 0) + Row(ref weights, ref words, i, 0)
                + Row(ref weights, ref both, i, 0) + Row(ref weights, ref word, i, 0) + Row(ref weights, ref firms, i, 0) + Row(ref weights, ref firm, i, 0);
            ((one + two) + (three + beside) + here).CopyTo(scores[(i * TaggerModel.Stride)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Row(ref sbyte weights, ref int records, int place, int row) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref weights, (nuint)(uint)(Unsafe.Add(ref records, place) + row) * TaggerModel.Stride).ToVector256Unsafe());
}
