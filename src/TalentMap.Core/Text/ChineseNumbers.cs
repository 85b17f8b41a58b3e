using System.Buffers;

namespace TalentMap.Core.Text;

/// <summary>What a figure says of itself.</summary>
public enum FigureShape
{
    /// <summary>A count or an amount, in base units: 40万 is 400000.</summary>
    Amount,

    /// <summary>A share or a change: 30%, 两成, 1/2, 翻倍.</summary>
    Ratio,
}

/// <summary>A figure of a text.</summary>
/// <param name="Span">The figure itself, without 约, 以内 and the counted noun.</param>
/// <param name="Low">The lower bound in base units; null where open (40萬以內).</param>
/// <param name="High">The upper bound; null where open (上百, 20多).</param>
public readonly record struct Figure(TextSpan Span, decimal? Low, decimal? High, FigureShape Shape);

/// <summary>
/// Reads the figures of Chinese prose with their bounds: 三四十萬 is 300000 to 400000, 近千萬 is 10000000, 上百 has no upper bound,
/// 不到一半 no lower one. Model names (A100, GPT-4), ordinals and long digit strings are no figures. One pass, linear time.
/// </summary>
public static class ChineseNumbers
{
    private static readonly SearchValues<char> Starts = SearchValues.Create(Script.Fold("0123456789一二两三四五六七八九十百千万亿数几半个翻过减腰廿双倍加对近"));

    private const int CharactersAFigure = 60; // in news

    /// <summary>All figures in the order of the text, none overlapping.</summary>
    /// <param name="folded">The folded text (see <see cref="Script.Fold(string)"/>).</param>
    public static List<Figure> Find(string folded) => Find(folded, new TextSpan(0, folded.Length));

    /// <summary>The figures that begin within a part of the text.</summary>
    public static List<Figure> Find(string folded, TextSpan within)
    {
        var figures = new List<Figure>(within.Length / CharactersAFigure);
        for (var at = Next(folded, within.Start, within.End); at < within.End;)
        {
            if (FixedFigures.SayingAt(folded, at) is > 0 and var length)
            {
                at = Next(folded, at + length, within.End);
                continue;
            }
            var figure = Read(folded, at);
            if (figure is { } found) figures.Add(found);
            at = Next(folded, figure?.Span.End ?? SkipRun(folded, at), within.End);
        }
        return figures;
    }

    private static int Next(string folded, int from, int end)
    {
        if (from >= end) return end;
        var offset = folded.AsSpan(from, end - from).IndexOfAny(Starts);
        return offset < 0 ? end : from + offset;
    }

    // A rejected run of digits is left whole: the 100 of a100 does not become 00.
    private static int SkipRun(string folded, int at)
    {
        if (!char.IsAsciiDigit(folded[at])) return at + 1;
        while (at < folded.Length && (char.IsAsciiDigit(folded[at]) || folded[at] is '.' or ',')) at++;
        return at;
    }

    private static Figure? Read(string folded, int at)
    {
        if (FixedFigures.At(folded, at) is { } known) return Bound(folded, known);
        if (string.CompareOrdinal(folded, at, "百分之", 0, 3) == 0) return FigureReader.Read(folded, at + 3, inner: true) is { } share ? Percent(folded, at, share) : null;
        if (FigureReader.Read(folded, at) is not { } number) return null;
        var figure = number.Range(folded).Scaled(folded);
        return figure is { } amount ? Bound(folded, amount) : null;
    }

    private static Figure Percent(string folded, int at, Reading share) =>
        Bound(folded, new Figure(TextSpan.Between(at, share.End), share.Low / 100, share.High / 100, FigureShape.Ratio));

    // The words around the figure say which bound it is: 约, 以内, 不到 …
    private static Figure Bound(string folded, Figure figure)
    {
        if (figure.Low != figure.High) return figure;
        return FigureBounds.Around(folded, figure.Span) switch
        {
            Bounds.AtLeast => figure with { High = null },
            Bounds.AtMost => figure with { Low = null },
            _ => figure,
        };
    }
}
