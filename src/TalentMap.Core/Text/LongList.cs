namespace TalentMap.Core.Text;

/// <summary>A list in pieces: of a text of megabytes one grows long, and a single array would be copied and thrown away each time that it doubles.</summary>
internal sealed class LongList<T>
{
    private const int Bits = 11; // a piece is no large object, which is thrown away late
    private const int Piece = 1 << Bits;
    private const int First = 256; // enough for nearly every article

    private readonly List<T[]> _pieces = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref _pieces[index >> Bits][index & Piece - 1];

    public void Add(T item)
    {
        if (Count == _pieces.Count << Bits) _pieces.Add(new T[Count == 0 ? First : Piece]);
        else if (Count == First) Extend();
        this[Count++] = item;
    }

    private void Extend()
    {
        var first = _pieces[0];
        Array.Resize(ref first, Piece);
        _pieces[0] = first;
    }
}
