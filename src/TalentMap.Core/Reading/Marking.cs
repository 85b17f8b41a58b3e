using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TalentMap.Core.Text;

namespace TalentMap.Core.Reading;

/// <summary>Something to be shown in an article's text: a link around a name, a mark around a sentence.</summary>
/// <param name="Span">Where, in units of <see cref="Article.Text"/>.</param>
/// <param name="Tag"><c>a</c>, <c>mark</c> or <c>span</c>.</param>
public sealed record Marking(TextSpan Span, string Tag, string? CssClass = null)
{
    /// <summary>Given to the first piece, so that an address can end in it.</summary>
    public string? Id { get; init; }

    public string? Href { get; init; }

    public string? Title { get; init; }
}

/// <summary>
/// Draws markings into slices of an article's text. They may overlap in any way: the text is cut wherever one begins or ends, and every piece is
/// encoded and wrapped in what covers it, the longest outside.
/// </summary>
public sealed class MarkedText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly string _text;
    private readonly Marking[] _markings;
    private readonly int[] _reach; // how far the markings up to each one go
    private readonly HashSet<Marking> _named = new(ReferenceEqualityComparer.Instance);

    public MarkedText(string text, IEnumerable<Marking> markings)
    {
        _text = text;
        _markings = [.. markings.OrderBy(m => m.Span)];
        _reach = new int[_markings.Length];
        for (var (i, reach) = (0, 0); i < _markings.Length; i++) _reach[i] = reach = Math.Max(reach, _markings[i].Span.End);
    }

    /// <summary>Appends a slice of the text as HTML. Slices are asked for in the order of the text.</summary>
    public void Append(StringBuilder html, TextSpan slice)
    {
        var over = Over(slice);
        var cuts = new SortedSet<int> { slice.Start, slice.End };
        foreach (var marking in over)
        {
            cuts.Add(Math.Max(marking.Span.Start, slice.Start));
            cuts.Add(Math.Min(marking.Span.End, slice.End));
        }
        var (open, next) = (new List<Marking>(), 0);
        foreach (var (start, end) in cuts.Zip(cuts.Skip(1)))
        {
            open.RemoveAll(m => m.Span.End <= start);
            while (next < over.Count && over[next].Span.Start <= start) open.Add(over[next++]);
            AppendPiece(html, TextSpan.Between(start, end), open);
        }
    }

    // A text may have a hundred thousand names and lines: each looks at its own alone.
    private List<Marking> Over(TextSpan slice)
    {
        var (from, to) = (FirstFrom(slice.Start), FirstFrom(slice.End));
        while (from > 0 && _reach[from - 1] > slice.Start) from--;
        return _markings[from..to].Where(m => m.Span.Overlaps(slice)).ToList();
    }

    // The first marking that begins there or later.
    private int FirstFrom(int place) => Halving.FirstFrom(_markings, place, static marking => marking.Span.Start);

    /// <summary>Text as HTML.</summary>
    public static string Encode(string text) => Encoder.Encode(text);

    private void AppendPiece(StringBuilder html, TextSpan piece, List<Marking> open)
    {
        var around = open.Where(m => m.Span.Contains(piece)).OrderByDescending(m => m.Span.Length).ToList();
        // A link in a link is none: the innermost, a name, is the one to be followed.
        around.RemoveAll(m => m.Tag == "a" && !ReferenceEquals(m, around.Last(other => other.Tag == "a")));
        foreach (var marking in around) Open(html, marking);
        html.Append(Encoder.Encode(piece.In(_text)));
        for (var i = around.Count - 1; i >= 0; i--) html.Append("</").Append(around[i].Tag).Append('>');
    }

    private void Open(StringBuilder html, Marking marking)
    {
        html.Append('<').Append(marking.Tag);
        if (_named.Add(marking)) Attribute("id", marking.Id);
        Attribute("class", marking.CssClass);
        Attribute("href", marking.Href);
        Attribute("title", marking.Title);
        html.Append('>');

        void Attribute(string name, string? value)
        {
            if (value is not null) html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(value)).Append('"');
        }
    }
}
