namespace TalentMap.Core.Text;

/// <summary>
/// Walks over what a <see cref="WordScan"/> found of one list in a part of a text. Other questions asked on the way may make the scan look elsewhere:
/// then it is asked again for the place where the walk stands.
/// </summary>
internal struct TermWalk
{
    private readonly WordScan _scan = WordScan.Mine;
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
        while (_place < _within.End)
        {
            if (_looked != _scan.Looks) Find();
            if (Step()) return true;
            if (_scan.End >= _within.End || _place >= _within.End) return false;
            if (_place < _scan.End) (_place, _taken) = (_scan.End, 0);
            _looked = -1;
        }
        return false;
    }

    private bool Step()
    {
        for (var hits = _scan.Hits; _next < _end;)
        {
            ref readonly var hit = ref hits[_next];
            if (hit.Start >= _within.End)
            {
                _place = _within.End;
                return false;
            }
            _next++;
            _taken = hit.Start == _place ? _taken + 1 : 1;
            _place = hit.Start;
            if (hit.Start + hit.Length > _within.End) continue;
            Current = hit;
            if (_leftmost) TakeLonger(hits);
            return true;
        }
        return false;
    }

    // Of those that start together the longest one that fits; then on behind it.
    private void TakeLonger(WordHit[] hits)
    {
        for (; _next < _end && hits[_next].Start == Current.Start; _next++)
        {
            if (hits[_next].Length > Current.Length && Current.Start + hits[_next].Length <= _within.End) Current = hits[_next];
        }
        (_place, _taken) = (Current.Start + Current.Length, 0);
        while (_next < _end && hits[_next].Start < _place) _next++;
    }

    private void Find()
    {
        _scan.Look(_folded, _place, _list);
        _looked = _scan.Looks;
        (_next, _end) = _scan.HitsOf(_list, _place);
        _next = Math.Min(_next + _taken, _end);
    }
}
