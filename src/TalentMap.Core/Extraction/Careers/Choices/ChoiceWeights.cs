using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using TalentMap.Core.Extraction.Learned;

namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>What each trait is worth, as learned from annotated articles by <c>tests/train --careers</c>; a resource of the engine.</summary>
internal sealed class ChoiceWeights
{
    /// <summary>How many numbers an event's trait has: one for each kind of event, and one more.</summary>
    public const int Kinds = 8;

    private const int MostOfOneTrait = 6; // about so many numbers there are to a trait

    private readonly WeightTable<Worth> _worths;
    private readonly float[] _ofKinds; // what traits are worth more for some kinds of asking words, those of a trait side by side
    private readonly WeightTable<int> _rows; // of an event's trait its place in _each
    private readonly float[] _each; // what a trait is worth for each kind of event, Kinds a row; the first row is nothing

    public ChoiceWeights(IReadOnlyCollection<KeyValuePair<ulong, float>> weights)
    {
        // Twice over all of them, first for the tables and then for the numbers, which fill their arrays exactly: what is not made need not be cleared at a start.
        var all = weights as KeyValuePair<ulong, float>[] ?? [.. weights];
        (_worths, _rows) = (new(all.Length / MostOfOneTrait), new(all.Length / MostOfOneTrait));
        var (rows, ofKinds) = (1, 0);
        foreach (var (full, weight) in all)
        {
            var (key, kind) = TraitList.WithoutKind(full);
            if (IsEvent(full)) Number(ref _rows.At(key), ref rows);
            else if (kind < 0) _worths.At(key).General = weight;
            else
            {
                _worths.At(key).Note(kind);
                ofKinds++;
            }
        }
        (_each, _ofKinds) = (new float[rows * Kinds], new float[ofKinds]);
        var next = 0;
        foreach (var (full, weight) in all)
        {
            var (key, kind) = TraitList.WithoutKind(full);
            if (IsEvent(full)) _each[_rows.Of(key) * Kinds + kind] = weight;
            else if (kind >= 0) _ofKinds[_worths.At(key).PlaceOf(kind, ref next)] = weight;
        }
    }

    private static bool IsEvent(ulong key) => TraitList.QuestionOf(key) == Question.Event;

    private static void Number(ref int row, ref int next)
    {
        if (row == 0) row = next++;
    }

    /// <summary>The engine's own weights.</summary>
    public static ChoiceWeights Default => Loaded.Value;

    private static readonly Lazy<ChoiceWeights> Loaded = new(Load);

    /// <summary>The worth of a trait: what it is worth in general, and for which kinds of asking words something more.</summary>
    public Worth Of(ulong key) => _worths.Of(key);

    /// <summary>What a trait is worth more for a kind of asking word.</summary>
    public float OfKind(Worth worth, int kind) => worth.Has(kind) ? _ofKinds[worth.PlaceOf(kind)] : 0;

    /// <summary>Adds the worth of an event's trait for each kind of event.</summary>
    public void AddEach(ulong key, float[] sums)
    {
        if (_rows.Of(key) is not (> 0 and var row)) return;
        ref var sum = ref MemoryMarshal.GetArrayDataReference(sums);
        (Vector256.LoadUnsafe(ref sum) + Vector256.LoadUnsafe(ref _each[row * Kinds])).StoreUnsafe(ref sum);
    }

    /// <summary>The worth of all traits together.</summary>
    public float Sum(ReadOnlySpan<ulong> traits)
    {
        var sum = 0f;
        foreach (var trait in traits)
        {
            var (key, kind) = TraitList.WithoutKind(trait);
            sum += IsEvent(trait) ? _each[_rows.Of(key) * Kinds + kind] : kind < 0 ? Of(key).General : OfKind(Of(key), kind);
        }
        return sum;
    }

    private static ChoiceWeights Load()
    {
        using var stream = typeof(ChoiceWeights).Assembly.GetManifestResourceStream("careers.bin")!;
        return new ChoiceWeights(WeightFile.Read(stream));
    }
}

/// <summary>What a trait is worth in general, and where it is told what it is worth for kinds of asking words.</summary>
internal struct Worth
{
    private const int MostKinds = 12;

    private uint _kinds; // a bit for each kind, and above them the place of the first one, from 1

    /// <summary>For all asking words.</summary>
    public float General;

    /// <summary>Whether it is worth something more for a kind.</summary>
    public readonly bool Has(int kind) => (_kinds >> kind & 1) != 0;

    /// <summary>Where that is told.</summary>
    public readonly int PlaceOf(int kind) => (int)(_kinds >> MostKinds) - 1 + BitOperations.PopCount(_kinds & (1u << kind) - 1);

    /// <summary>The same while the places are being given, each trait its own.</summary>
    public int PlaceOf(int kind, ref int next)
    {
        if (_kinds >> MostKinds == 0)
        {
            var count = BitOperations.PopCount(_kinds);
            _kinds |= (uint)(next + 1) << MostKinds;
            next += count;
        }
        return PlaceOf(kind);
    }

    /// <summary>Notes that it is worth something for a kind.</summary>
    public void Note(int kind)
    {
        if (kind >= MostKinds) throw new InvalidDataException($"There are no more than {MostKinds} kinds of asking words.");
        _kinds |= 1u << kind;
    }
}
