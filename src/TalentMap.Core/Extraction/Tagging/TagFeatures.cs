using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Tagging;

/// <summary>
/// What the sequence model sees of a character: itself and its neighbours, alone, in pairs and in threes, what sort of characters they are, and what
/// the word lists say of them. What stands at one place is hashed once, to a record of weights; the characters around it each read another row of
/// that record, so that one look into memory serves up to five features.
/// </summary>
public sealed class TagFeatures
{
    private static readonly TagRecords[] Laid = TagRecords.Laid(
        (13, [-2, -1, 0, 1, 2]), // a character, seen from the two on each side and from itself
        (14, [-2, -1, 0, 1]), // a pair
        (14, [-2, -1, 0, 1]), // three in a row
        (13, [-2, -1]), // a character before what may be a surname
        (13, [1, 2, 3]), // a character behind what may be a name
        (14, [0]), // of a name, five in a row
        (9, [0]), // three in a row
        (10, [0]), // the sorts of three
        (12, [0]), // three of listed words
        (12, [0]), // of a listed word and of a name, each with its next
        (13, [0]), // a character of a listed word
        (12, [0]), // of known organisations and of what ends their names, five in a row
        (13, [0])); // the same of two, with the character behind

    /// <summary>The kinds of records.</summary>
    public static IReadOnlyList<TagRecords> Kinds => Laid;

    /// <summary>How many rows there are in all.</summary>
    public static readonly int Rows = Laid[^1].Base + Laid[^1].Records * Laid[^1].Seen.Count;

    /// <summary>How many features a character has.</summary>
    public static int Count => Kinds.Sum(kind => kind.Seen.Count);

    private const int Block = 8;
    private const int Margin = 8; // beyond both ends of a sentence
    private const int Reach = 3; // so far records are looked for beyond them
    private const char Before = '\u0001';
    private const char After = '\u0002';

    private char[] _units = [];
    private char[] _sorts = [];
    private char[] _parts = []; // of a Chinese name: surname, given name
    private char[] _words = []; // of a listed word: where in which
    private char[] _firms = []; // of an organisation: known, or ending like one
    private readonly int[][] _rows = [.. Laid.Select(_ => Array.Empty<int>())];

    /// <summary>Looks at one sentence, in place of the last one.</summary>
    /// <param name="text">The text as it stands, for upper and lower case.</param>
    /// <param name="folded">Its folded form, of the same length.</param>
    /// <param name="hints">What the word lists say of the text's characters.</param>
    public void Look(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, ReadOnlySpan<TagHint> hints)
    {
        MakeRoom(folded.Length + 2 * Margin + 3 * Block);
        _units.AsSpan(0, Margin).Fill(Before);
        _units.AsSpan(Margin + folded.Length, Margin).Fill(After);
        Edge(_sorts, folded.Length);
        Edge(_parts, folded.Length);
        Edge(_words, folded.Length);
        Edge(_firms, folded.Length);
        for (var at = 0; at < folded.Length; at++)
        {
            var i = at + Margin;
            _units[i] = char.IsAsciiDigit(folded[at]) ? '0' : folded[at];
            _sorts[i] = Sort(text[at]);
            _parts[i] = (char)(1 + (int)(hints[at] & TagHint.Name));
            _words[i] = (char)(1 + (int)(hints[at] & TagHint.Word));
            _firms[i] = (char)(1 + ((int)(hints[at] & TagHint.Organisation) >> 8));
        }
        for (var i = Margin - Reach; i < Margin + folded.Length + Reach; i += Block) Hash(i);
    }

    /// <summary>The first rows of the records of a kind, from the sentence's first place on; three more lie before it and behind its end.</summary>
    internal ref int RecordsOf(int kind) => ref _rows[kind][Margin];

    /// <summary>The rows of all features of a character.</summary>
    public void Fill(int position, Span<int> rows)
    {
        var next = 0;
        for (var kind = 0; kind < Kinds.Count; kind++)
        {
            for (var row = 0; row < Kinds[kind].Seen.Count; row++) rows[next++] = _rows[kind][Margin + position + Kinds[kind].Seen[row]] + row;
        }
    }

    private void MakeRoom(int length)
    {
        if (_units.Length >= length) return;
        (_units, _sorts, _parts, _words, _firms) = (new char[length], new char[length], new char[length], new char[length], new char[length]);
        for (var kind = 0; kind < _rows.Length; kind++) _rows[kind] = new int[length];
    }

    private static void Edge(char[] units, int length)
    {
        units.AsSpan(0, Margin).Clear();
        units.AsSpan(Margin + length, Margin).Clear();
    }

    // The records of eight places.
    private void Hash(int i)
    {
        Vector256<uint> u = At(_units, i), v1 = At(_units, i + 1), v2 = At(_units, i + 2);
        Vector256<uint> n3 = At(_parts, i - 3), n2 = At(_parts, i - 2), n1 = At(_parts, i - 1), n = At(_parts, i), m1 = At(_parts, i + 1), m2 = At(_parts, i + 2);
        Vector256<uint> w1 = At(_words, i - 1), w = At(_words, i), x1 = At(_words, i + 1);
        var pair = (u << 16) | v1;
        Put(0, i, Mixed(u));
        Put(1, i, Mixed(pair));
        Put(2, i, Mixed(Mixed(pair) ^ v2));
        Put(3, i, Mixed((u << 16) | m1));
        Put(4, i, Mixed((u << 16) | (n3 << 8) | (n2 << 4) | n1));
        Put(5, i, Mixed((n2 << 16) | (n1 << 12) | (n << 8) | (m1 << 4) | m2));
        Put(6, i, Mixed((n1 << 8) | (n << 4) | m1));
        Put(7, i, Mixed(Mixed((At(_sorts, i - 1) << 16) | At(_sorts, i)) ^ At(_sorts, i + 1)));
        Put(8, i, Mixed(Mixed((w1 << 16) | w) ^ x1));
        Put(9, i, Mixed(Mixed((w << 16) | x1) ^ ((n << 8) | m1)));
        Put(10, i, Mixed((w << 16) | u));
        Vector256<uint> f2 = At(_firms, i - 2), f1 = At(_firms, i - 1), f = At(_firms, i), g1 = At(_firms, i + 1), g2 = At(_firms, i + 2);
        Put(11, i, Mixed((f2 << 16) | (f1 << 12) | (f << 8) | (g1 << 4) | g2));
        Put(12, i, Mixed((v1 << 16) | (f << 4) | g1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Put(int kind, int i, Vector256<uint> hash)
    {
        var records = Laid[kind];
        var row = (hash >>> (32 - records.Bits)) * (uint)records.Width + Vector256.Create((uint)records.Base);
        row.AsInt32().StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(_rows[kind]), (nuint)i);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> At(char[] units, int place) =>
        Vector256.WidenLower(Vector128.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetArrayDataReference(units)), (nuint)place).ToVector256Unsafe());

    // The rows must be the same on every machine.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> Mixed(Vector256<uint> hash)
    {
        hash *= 0x9e3779b1u;
        hash ^= hash >>> 15;
        return hash * 0x85ebca6bu;
    }

    private static char Sort(char unit) =>
        Script.IsHan(unit) ? 'h' : char.IsUpper(unit) ? 'A' : char.IsLetter(unit) ? 'a' : char.IsDigit(unit) ? '0' : unit;
}

/// <summary>A kind of records of weights.</summary>
/// <param name="Base">The row where they begin.</param>
/// <param name="Bits">How many bits of a hash name one.</param>
/// <param name="Seen">From where each of its rows is read: the record that stands at -2 from a character, at 0, at 1 …</param>
public sealed record TagRecords(int Base, int Bits, IReadOnlyList<int> Seen)
{
    public int Records => 1 << Bits;

    /// <summary>How many rows a record has.</summary>
    public int Width { get; } = Seen.Count;

    internal static TagRecords[] Laid(params (int Bits, int[] Seen)[] kinds)
    {
        var laid = new TagRecords[kinds.Length];
        var next = 0;
        for (var i = 0; i < kinds.Length; i++)
        {
            laid[i] = new TagRecords(next, kinds[i].Bits, kinds[i].Seen);
            next += laid[i].Records * kinds[i].Seen.Length;
        }
        return laid;
    }
}
