namespace TalentMap.Core.Text;

/// <summary>
/// Walks over what a <see cref="WordScan"/> found of one list in a part of a text. Other questions asked on the way may make the scan look elsewhere:
/// then it is asked again for the place where the walk stands.
/// </summary>
internal struct TermWalk
{
    private readonly int _list;
    private readonly string _folded;
    private readonly TextSpan _within;
    private readonly bool _leftmost;

    private int _place; // the start of the last hit taken, at first of the part
    private int _taken; // how many hits were taken there
    private int _looked = -1; // the scan's look in which the two below hold
    private int _next;
    private int _end;

    public TermWalk(int list, string folded, TextSpan within, bool leftmost)
    {
        (_list, _folded, _within, _leftmost) = (list, folded, within, leftmost);
        _place = within.Start;
    }

    /// <summary>The hit that the walk stands at.</summary>
    public WordHit Current { get; private set; }

    /// <summary>Goes to the next hit; false behind the last one.</summary>
    public bool MoveNext()
    {
        var scan = WordScan.Mine;
        if (!Step(scan)) return false;
        if (_leftmost) TakeLonger(scan);
        return true;
    }

    // Of those that start together the longest one that fits; then on behind it.
    private void TakeLonger(WordScan scan)
    {
        for (var hits = scan.Hits; _next < _end && hits[_next].Start == Current.Start; _next++)
        {
            if (hits[_next].Length > Current.Length && Current.Start + hits[_next].Length <= _within.End) Current = hits[_next];
        }
        var behind = Current.Start + Current.Length;
        while (_next < _end && scan.Hits[_next].Start < behind) _next++;
        (_place, _taken) = (behind, 0);
    }

    private bool Step(WordScan scan)
    {
        while (true)
        {
            if (_place >= _within.End) return false;
            if (_looked != scan.Looks || !scan.Holds(_folded, _place, _list)) Find(scan);
            for (var hits = scan.Hits; _next < _end; )
            {
                var hit = hits[_next];
                if (hit.Start >= _within.End) return false;
                _next++;
                _taken = hit.Start == _place ? _taken + 1 : 1;
                _place = hit.Start;
                if (hit.Start + hit.Length > _within.End) continue;
                Current = hit;
                return true;
            }
            if (scan.End >= _within.End) return false;
            if (_place < scan.End) (_place, _taken) = (scan.End, 0);
        }
    }

    private void Find(WordScan scan)
    {
        scan.Look(_folded, _place, _list);
        _looked = scan.Looks;
        (_next, _end) = scan.HitsOf(_list, _place);
        _next = Math.Min(_next + _taken, _end);
    }
}
