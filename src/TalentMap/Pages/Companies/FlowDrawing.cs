using System.Globalization;
using TalentMap.Browse;

namespace TalentMap.Pages.Companies;

/// <summary>A stream of people between an organisation and another, as wide as there are many.</summary>
/// <param name="Top">Where it begins at the other organisation, from above.</param>
/// <param name="Bottom">Where it ends there.</param>
/// <param name="At">Where it meets the organisation in the middle, from above.</param>
public sealed record Ribbon(long? Id, string? Name, int Count, double Top, double Bottom, double At, bool IsIn)
{
    /// <summary>Its outline, on a ground of 100 × the drawing's height that is stretched to the page's width.</summary>
    public string Outline
    {
        get
        {
            var (outer, inner, bend) = IsIn ? (0, 46, 23) : (100, 54, 77);
            return string.Create(CultureInfo.InvariantCulture, $"M{outer} {Top:0.#}C{bend} {Top:0.#} {bend} {At:0.#} {inner} {At:0.#}V{At + Bottom - Top:0.#}C{bend} {At + Bottom - Top:0.#} {bend} {Bottom:0.#} {outer} {Bottom:0.#}Z");
        }
    }
}

/// <summary>From whom people came and to whom they went, drawn as streams: on the left who gave, on the right who got.</summary>
public sealed record FlowDrawing(IReadOnlyList<Ribbon> Streams, double Height, (double Top, double Bottom) Middle)
{
    private const int Most = 8;
    private const double Gap = 26; // room for a name above each stream
    private const double Full = 150; // how high all streams of the fuller side are together

    /// <summary>The drawing; null where nobody is known to have come or gone.</summary>
    public static FlowDrawing? Of(IReadOnlyList<Counterpart> counterparts)
    {
        var came = counterparts.Where(c => c.In > 0).OrderByDescending(c => c.In).Take(Most).ToList();
        var went = counterparts.Where(c => c.Out > 0).OrderByDescending(c => c.Out).Take(Most).ToList();
        var most = Math.Max(came.Sum(c => c.In), went.Sum(c => c.Out));
        if (most == 0) return null;
        var unit = Math.Min(24, Full / most);
        var height = Math.Max(Side(came, c => c.In), Side(went, c => c.Out));
        return new FlowDrawing([.. Lay(came, c => c.In, true), .. Lay(went, c => c.Out, false)], height, ((height - most * unit) / 2, (height + most * unit) / 2));

        double Side(List<Counterpart> side, Func<Counterpart, int> count) => side.Sum(c => count(c) * unit + Gap) + 4;

        IEnumerable<Ribbon> Lay(List<Counterpart> side, Func<Counterpart, int> count, bool isIn)
        {
            var (top, at) = (Gap, (height - side.Sum(count) * unit) / 2);
            foreach (var each in side)
            {
                var width = count(each) * unit;
                yield return new Ribbon(each.Id, each.Name, count(each), top, top + width, at, isIn);
                (top, at) = (top + width + Gap, at + width);
            }
        }
    }
}
