using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>What each trait is worth, as learned from annotated articles by <c>tests/train --careers</c>; a resource of the engine.</summary>
internal sealed class ChoiceWeights
{
    private const int Magic = 0x544d4331; // "TMC1"

    private readonly WeightTable _weights; // of a key its weight's bits
    private readonly WeightTable _rows; // of an event's key without its kind its place in _each
    private readonly Vector256<float>[] _each; // what a trait is worth for each kind of event; the first is nothing

    public ChoiceWeights(IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
    {
        var single = weights.Where(pair => TraitList.QuestionOf(pair.Key) != Question.Event);
        _weights = new WeightTable([.. single.Select(pair => (pair.Key, BitConverter.SingleToInt32Bits(pair.Value)))]);
        var rows = new Dictionary<ulong, int>();
        var each = new List<Vector256<float>> { default };
        foreach (var (full, weight) in weights)
        {
            if (TraitList.QuestionOf(full) != Question.Event) continue;
            var (key, kind) = TraitList.WithoutKind(full);
            if (rows.TryAdd(key, each.Count)) each.Add(default);
            each[rows[key]] = each[rows[key]].WithElement(kind, weight);
        }
        _rows = new WeightTable([.. rows.Select(row => (row.Key, row.Value))]);
        _each = [.. each];
    }

    /// <summary>The engine's own weights.</summary>
    public static ChoiceWeights Default => Loaded.Value;

    private static readonly Lazy<ChoiceWeights> Loaded = new(Load);

    /// <summary>The worth of a trait.</summary>
    public float Of(ulong key) => BitConverter.Int32BitsToSingle(_weights.Of(key));

    /// <summary>The worth of an event's trait for each kind of event.</summary>
    public Vector256<float> Each(ulong key) => _each[_rows.Of(key)];

    /// <summary>The worth of all traits together.</summary>
    public float Sum(ReadOnlySpan<ulong> traits)
    {
        var sum = 0f;
        foreach (var trait in traits)
        {
            var (key, kind) = TraitList.WithoutKind(trait);
            sum += TraitList.QuestionOf(trait) == Question.Event ? Each(key)[kind] : Of(trait);
        }
        return sum;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">They are no weights of this form.</exception>
    public static ChoiceWeights Read(Stream stream)
    {
        using var reader = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The weights of careers are not of this form: train them again.");
        var weights = new KeyValuePair<ulong, float>[reader.ReadInt32()];
        for (var i = 0; i < weights.Length; i++) weights[i] = new(reader.ReadUInt64(), (float)reader.ReadHalf());
        return new ChoiceWeights(weights);
    }

    /// <summary>Writes weights, those of keys in order.</summary>
    public static void Write(Stream stream, IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Magic);
        writer.Write(weights.Count);
        foreach (var (key, weight) in weights.OrderBy(pair => pair.Key))
        {
            writer.Write(key);
            writer.Write((Half)weight);
        }
    }

    private static ChoiceWeights Load()
    {
        using var stream = typeof(ChoiceWeights).Assembly.GetManifestResourceStream("careers.bin")!;
        return Read(stream);
    }
}

/// <summary>Small values by key, 0 for keys that are not there: open addressing in one array that is half empty at least, so that a look costs one line of the cache.</summary>
internal sealed class WeightTable
{
    private readonly Slot[] _slots; // key 0 is free
    private readonly int _shift;

    public WeightTable((ulong Key, int Value)[] values)
    {
        var bits = 10;
        while (1 << bits < values.Length * 2) bits++;
        (_slots, _shift) = (new Slot[1 << bits], 64 - bits);
        foreach (var (key, value) in values)
        {
            var at = SlotOf(key);
            while (_slots[at].Key != 0) at = at + 1 & _slots.Length - 1;
            _slots[at] = new Slot { Key = key, Value = value };
        }
    }

    public int Of(ulong key)
    {
        var slots = _slots;
        for (var at = SlotOf(key); ; at++)
        {
            ref readonly var slot = ref slots[at & slots.Length - 1];
            if (slot.Key == key) return slot.Value;
            if (slot.Key == 0) return 0;
        }
    }

    private int SlotOf(ulong key) => (int)(unchecked(key * 0x9E3779B97F4A7C15) >> _shift);

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Slot
    {
        public ulong Key;
        public int Value;
    }
}
