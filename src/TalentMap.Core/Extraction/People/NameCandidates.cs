using System.Runtime.InteropServices;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.People;

/// <summary>A possible name with all its places in the article.</summary>
internal sealed class NameCandidate(string name, int surname)
{
    private const double ShareOfBest = 0.6;
    private const double PerDoubling = 0.4;
    private const int MostCounted = 16;

    private int _first;
    private List<int>? _more; // most names stand in one place
    private double _best = double.NegativeInfinity;
    private double _sum;
    private int _things;

    public string Name { get; } = name;

    /// <summary>How many characters the surname has.</summary>
    public int Surname { get; } = surname;

    /// <summary>At every place it leaves one character over before a mark: 林荣|均、.</summary>
    public bool LeavesOrphans { get; private set; } = true;

    /// <summary>How often it stands there.</summary>
    public int Count { get; private set; }

    /// <summary>Where it stands, in order.</summary>
    public int this[int index] => index == 0 ? _first : _more![index - 1];

    /// <summary>The logit of its being a name: its best place, what its places say on average, and a little for every doubling of their number.</summary>
    public double Score => 2 * _things > Count
        ? double.NegativeInfinity
        : ShareOfBest * _best + (1 - ShareOfBest) * _sum / (Count - _things) + PerDoubling * Math.Log2(Math.Min(Count, MostCounted));

    public void Add(int place, double logit, bool thing, bool orphan)
    {
        if (Count++ == 0) _first = place;
        else (_more ??= []).Add(place);
        LeavesOrphans &= orphan;
        if (thing)
        {
            _things++; // 方远科技的方远: the firm says nothing of him
            return;
        }
        _best = Math.Max(_best, logit);
        _sum += logit;
    }
}

/// <summary>The possible names of an article, found by their letters without copying them.</summary>
internal sealed class NameCandidates
{
    // However often it stands there, such a name is never chosen.
    private const double Hopeless = -2;

    private readonly Dictionary<string, NameCandidate> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameCandidate>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameCandidates() => _lookup = _byName.GetAlternateLookup<ReadOnlySpan<char>>();

    public IEnumerable<NameCandidate> All => _byName.Values;

    public NameCandidate? Find(ReadOnlySpan<char> name) => _lookup.TryGetValue(name, out var found) ? found : null;

    /// <summary>The names that may be chosen, each with all its places; one whose every place speaks against it is left out at once.</summary>
    public static NameCandidates Of(Scene scene, LongList<NamePlace> places, double[] logits)
    {
        var candidates = new NameCandidates();
        for (var i = 0; i < places.Count; i++)
        {
            if (logits[i] < Hopeless) continue;
            var name = places[i].Span.Of(scene.Folded);
            ref var candidate = ref CollectionsMarshal.GetValueRefOrAddDefault(candidates._lookup, name, out _);
            candidate ??= new NameCandidate(name.ToString(), places[i].Surname);
        }
        for (var i = 0; i < places.Count; i++)
        {
            var span = places[i].Span;
            candidates.Find(span.Of(scene.Folded))?.Add(span.Start, logits[i], places[i].Borders.After == NameClue.BeforeThing, NameEvidence.LeavesOrphan(scene, span.End));
        }
        return candidates;
    }
}
