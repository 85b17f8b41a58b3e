namespace TalentMap.Core.Text;

/// <summary>A run of an article's text, counted in UTF-16 code units. The end is exclusive.</summary>
/// <param name="Start">The first unit, from 0.</param>
/// <param name="Length">How many units.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>The unit after the last one.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The words at this span.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>The same as <see cref="In(string)"/>, without a copy.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>Whether the other span lies wholly inside this one.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether a unit's position lies inside.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether the two share at least one unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Join(TextSpan other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>By start; of two that start together, the longer one comes first.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : other.Length.CompareTo(Length);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;
}
