using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Tagging;

/// <summary>
/// What the sequence model sees of a character: itself and its neighbours, alone, in pairs and in threes, what sort of characters they
/// are, and what the word lists say of them. Each feature is hashed to the row of its weights, for eight characters at a time.
/// </summary>
public sealed class TagFeatures
{
    /// <summary>How many features a character has.</summary>
    public const int Count = 30;

    /// <summary>How many characters are looked at together.</summary>
    public const int Block = 8;

    private const int Margin = 3;
    private const char Before = '\u0001';
    private const char After = '\u0002';

    private char[] _units = [];
    private char[] _sorts = [];
    private char[] _parts = []; // of a Chinese name: surname, given name
    private char[] _words = []; // of a listed word: where in which

    /// <summary>Looks at one sentence, in place of the last one.</summary>
    /// <param name="text">The text as it stands, for upper and lower case.</param>
    /// <param name="folded">Its folded form, of the same length.</param>
    /// <param name="hints">What the word lists say of the text's characters.</param>
    public void Look(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, ReadOnlySpan<TagHint> hints)
    {
        var length = folded.Length + 2 * Margin + 2 * Block;
        if (_units.Length < length) (_units, _sorts, _parts, _words) = (new char[length], new char[length], new char[length], new char[length]);
        _units.AsSpan(0, Margin).Fill(Before);
        _units.AsSpan(Margin + folded.Length, Margin).Fill(After);
        foreach (var others in (ReadOnlySpan<char[]>)[_sorts, _parts, _words])
        {
            others.AsSpan(0, Margin).Fill('_');
            others.AsSpan(Margin + folded.Length, Margin).Fill('_');
        }
        for (var at = 0; at < folded.Length; at++)
        {
            var i = at + Margin;
            _units[i] = char.IsAsciiDigit(folded[at]) ? '0' : folded[at];
            _sorts[i] = Sort(text[at]);
            _parts[i] = (char)('a' + (int)(hints[at] & TagHint.Name));
            _words[i] = (char)('a' + (int)(hints[at] & ~TagHint.Name));
        }
    }

    /// <summary>The rows of the features of the characters from <paramref name="position"/> on: those of one feature, <see cref="Block"/> of them, together.</summary>
    public void Fill(int position, Span<uint> rows)
    {
        var i = position + Margin;
        Vector256<uint> u3 = At(_units, i - 3), u2 = At(_units, i - 2), u1 = At(_units, i - 1), u = At(_units, i), v1 = At(_units, i + 1), v2 = At(_units, i + 2), v3 = At(_units, i + 3);
        Vector256<uint> s1 = At(_sorts, i - 1), s = At(_sorts, i), t1 = At(_sorts, i + 1);
        Vector256<uint> n2 = At(_parts, i - 2), n1 = At(_parts, i - 1), n = At(_parts, i), m1 = At(_parts, i + 1), m2 = At(_parts, i + 2);
        Vector256<uint> w1 = At(_words, i - 1), w = At(_words, i), x1 = At(_words, i + 1);
        Row(0, u).CopyTo(rows[(0 * Block)..]);
        Row(1, u1).CopyTo(rows[(1 * Block)..]);
        Row(2, v1).CopyTo(rows[(2 * Block)..]);
        Row(3, u2).CopyTo(rows[(3 * Block)..]);
        Row(4, v2).CopyTo(rows[(4 * Block)..]);
        Row(5, u1, u).CopyTo(rows[(5 * Block)..]);
        Row(6, u, v1).CopyTo(rows[(6 * Block)..]);
        Row(7, u2, u1).CopyTo(rows[(7 * Block)..]);
        Row(8, v1, v2).CopyTo(rows[(8 * Block)..]);
        Row(9, u1, v1).CopyTo(rows[(9 * Block)..]);
        Row(10, u1, u, v1).CopyTo(rows[(10 * Block)..]);
        Row(11, u2, u1, u).CopyTo(rows[(11 * Block)..]);
        Row(12, u, v1, v2).CopyTo(rows[(12 * Block)..]);
        Row(13, v1, v2, v3).CopyTo(rows[(13 * Block)..]);
        Row(14, u3, u2, u1).CopyTo(rows[(14 * Block)..]);
        Row(15, s1, s, t1).CopyTo(rows[(15 * Block)..]);
        Row(16, n, m1, m2).CopyTo(rows[(16 * Block)..]);
        Row(17, n1, n, m1).CopyTo(rows[(17 * Block)..]);
        Row(18, n2, n1, n).CopyTo(rows[(18 * Block)..]);
        Row(19, n, u1).CopyTo(rows[(19 * Block)..]);
        Row(20, n1, u2).CopyTo(rows[(20 * Block)..]);
        Row(21, n2, n, v1).CopyTo(rows[(21 * Block)..]);
        Row(22, n1, n, v1).CopyTo(rows[(22 * Block)..]);
        Row(23, n, m1, m2, v3).CopyTo(rows[(23 * Block)..]);
        Row(24, n, m1, v2).CopyTo(rows[(24 * Block)..]);
        Row(25, w).CopyTo(rows[(25 * Block)..]);
        Row(26, w1, w, x1).CopyTo(rows[(26 * Block)..]);
        Row(27, w, u).CopyTo(rows[(27 * Block)..]);
        Row(28, w1, n).CopyTo(rows[(28 * Block)..]);
        Row(29, w, n, x1, m1).CopyTo(rows[(29 * Block)..]);
    }

    private static Vector256<uint> At(char[] units, int place) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(units)), (nuint)place).ToVector256Unsafe());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Row(uint feature, Vector256<uint> a) => Row(feature, a, Vector256<uint>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Row(uint feature, Vector256<uint> a, Vector256<uint> b)
    {
        var hash = Mix(Vector256.Create(unchecked(feature * 0x9e3779b1u)), (a << 16) | b);
        return Finish(Turned(hash)); // nothing is mixed in as nought is
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Row(uint feature, Vector256<uint> a, Vector256<uint> b, Vector256<uint> c) => Row(feature, a, b, c, Vector256<uint>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Row(uint feature, Vector256<uint> a, Vector256<uint> b, Vector256<uint> c, Vector256<uint> d) =>
        Finish(Mix(Mix(Vector256.Create(unchecked(feature * 0x9e3779b1u)), (a << 16) | b), (c << 16) | d));

    // Murmur3's mixing steps; the rows must be the same on every machine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Mix(Vector256<uint> hash, Vector256<uint> value)
    {
        value *= 0xcc9e2d51u;
        value = (value << 15) | (value >>> 17);
        return Turned(hash ^ (value * 0x1b873593u));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Turned(Vector256<uint> hash)
    {
        hash = (hash << 13) | (hash >>> 19);
        return hash + (hash << 2) + Vector256.Create(0xe6546b64u);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Finish(Vector256<uint> hash)
    {
        hash ^= hash >>> 16;
        hash *= 0x85ebca6bu;
        hash ^= hash >>> 13;
        return hash & Vector256.Create((1u << TaggerModel.Bits) - 1);
    }

    private static char Sort(char unit) =>
        Script.IsHan(unit) ? 'h' : char.IsUpper(unit) ? 'A' : char.IsLetter(unit) ? 'a' : char.IsDigit(unit) ? '0' : unit;
}
