namespace TalentMap.Core.Extraction.Careers;

/// <summary>The first and the last place at which something was told, whichever one of the keys is left out.</summary>
internal sealed class Reach<T>(T key, int place)
{
    private (T Key, int Place) _first = (key, place);
    private (T Key, int Place) _last = (key, place);
    private int _firstOther = int.MaxValue; // the first place of another key than the first one's
    private int _lastOther = int.MinValue;

    public void Add(T key, int place)
    {
        var opens = Same(_first.Key, key);
        if (place < _first.Place) (_firstOther, _first) = (opens ? _firstOther : _first.Place, (key, place));
        else if (!opens) _firstOther = Math.Min(_firstOther, place);
        var closes = Same(_last.Key, key);
        if (place > _last.Place) (_lastOther, _last) = (closes ? _lastOther : _last.Place, (key, place));
        else if (!closes) _lastOther = Math.Max(_lastOther, place);
    }

    /// <summary>The first place of another key; the greatest number where there is none.</summary>
    public int FirstBut(T key) => Same(_first.Key, key) ? _firstOther : _first.Place;

    /// <summary>The last place of another key; the least number where there is none.</summary>
    public int LastBut(T key) => Same(_last.Key, key) ? _lastOther : _last.Place;

    private static bool Same(T one, T other) => EqualityComparer<T>.Default.Equals(one, other);
}

/// <summary>The three organisations at which somebody was told last to be.</summary>
internal sealed class Latest
{
    private const int Most = 3;

    private readonly List<(Company Company, int Place)> _last = [];

    public void Add(Company company, int place)
    {
        var known = _last.FindIndex(told => told.Company == company);
        if (known >= 0)
        {
            _last[known] = (company, Math.Max(place, _last[known].Place));
            return;
        }
        _last.Add((company, place));
        if (_last.Count > Most) _last.Remove(_last.MinBy(told => told.Place));
    }

    /// <summary>How many of them were told after a place, leaving out one organisation.</summary>
    public int CountAfter(int place, Company but)
    {
        var count = 0;
        foreach (var told in _last)
        {
            if (told.Place > place && told.Company != but) count++;
        }
        return count;
    }
}
