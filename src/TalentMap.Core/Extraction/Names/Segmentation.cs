namespace TalentMap.Core.Extraction.Names;

/// <summary>
/// How an article falls into everyday words: the cheapest way up to every place and from it on. So it is told in constant time how much
/// better or worse the text reads where one stretch of it is a name: 张鹏|放出 and not 张鹏放|出.
/// </summary>
internal sealed class Segmentation : IDisposable
{
    // A word of the engine's own lists that the dictionary does not know.
    private const byte Listed = 20;

    // What a single character costs more that is no word of function: seldom do several stand side by side.
    private const byte Single = 4;

    private readonly int[] _before;
    private readonly int[] _after;
    private readonly byte[] _costs; // of the words of two, three and four characters that begin at a place
    private readonly string _folded;

    public Segmentation(Scene scene)
    {
        var length = scene.Folded.Length;
        (_before, _after) = (PlaceArray.Of<int>(length + 1), PlaceArray.Of<int>(length + 1));
        _before.AsSpan(1, length).Fill(int.MaxValue);
        var costs = _costs = PlaceArray.Of<byte>((length + 1) * 3);
        _folded = scene.Folded;
        for (var i = 0; i < length; i++)
        {
            Reach(i + 1, _before[i] + Unit(scene, i));
            if (Unit(scene, i) == 0) continue;
            (costs[3 * i], costs[3 * i + 1], costs[3 * i + 2]) = scene.Segments.WordsAt(i);
            if (scene.WordLength(i) is >= 2 and <= 4 and var listed && costs[3 * i + listed - 2] is 0 or > Listed) costs[3 * i + scene.WordLength(i) - 2] = Listed;
            for (var more = 0; more < 3; more++)
            {
                if (costs[3 * i + more] > 0) Reach(i + 2 + more, _before[i] + costs[3 * i + more]);
            }
        }
        for (var i = length - 1; i >= 0; i--)
        {
            var best = Unit(scene, i) + _after[i + 1];
            for (var more = 0; more < 3; more++)
            {
                if (costs[3 * i + more] > 0) best = Math.Min(best, costs[3 * i + more] + _after[i + 2 + more]);
            }
            _after[i] = best;
        }

        void Reach(int place, int cost) => _before[place] = Math.Min(_before[place], cost);
    }

    /// <summary>Gives its memory back: it is not to be asked any more.</summary>
    public void Dispose()
    {
        PlaceArray.Return(_before);
        PlaceArray.Return(_after);
        PlaceArray.Return(_costs);
    }

    /// <summary>By how much the text reads better, in nats, where a name of this cost stands at the span; below 0 where it reads worse.</summary>
    public double Gain(Text.TextSpan span, int cost) => (_after[0] - (_before[span.Start] + cost + _after[span.End])) / 2.0;

    /// <summary>How much more the text costs up to one place than up to another, in half nats.</summary>
    public int Between(int start, int end) => Math.Max(_before[end] - _before[start], 0) + Math.Max(_after[start] - _after[end], 0) >> 1;

    /// <summary>The longest word that begins at a place.</summary>
    public (int Length, WordClass Class) WordAt(int place)
    {
        for (var length = 4; length > 1; length--)
        {
            if (_costs[3 * place + length - 2] > 0) return (length, WordCosts.ClassOf(_folded.AsSpan(place, length)));
        }
        return place < _folded.Length ? (1, WordCosts.ClassOf(_folded.AsSpan(place, 1))) : (0, WordClass.None);
    }

    /// <summary>The longest word that ends right before a place.</summary>
    public (int Length, WordClass Class) WordBefore(int place)
    {
        for (var length = Math.Min(4, place); length > 1; length--)
        {
            if (_costs[3 * (place - length) + length - 2] > 0) return (length, WordCosts.ClassOf(_folded.AsSpan(place - length, length)));
        }
        return place > 0 ? (1, WordCosts.ClassOf(_folded.AsSpan(place - 1, 1))) : (0, WordClass.None);
    }

    private static byte Unit(Scene scene, int place)
    {
        if (scene.IsTaken(place) || WordCosts.Of(scene.Folded[place]) is not (> 0 and var cost)) return 0;
        return scene.WordLength(place) == 1 ? cost : (byte)(cost + Single);
    }
}
