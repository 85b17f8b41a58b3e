namespace TalentMap.Core.Text;

/// <summary>Words that are a figure by themselves: 翻倍, 半数, 个位数.</summary>
internal static class FixedFigures
{
    private static readonly (string Words, decimal? Low, decimal? High, FigureShape Shape)[] Table =
    [
        ("翻了一倍", 1, 1, FigureShape.Ratio), ("翻了一番", 1, 1, FigureShape.Ratio), ("翻一倍", 1, 1, FigureShape.Ratio), ("翻一番", 1, 1, FigureShape.Ratio),
        ("翻了两番", 3, 3, FigureShape.Ratio), ("翻两番", 3, 3, FigureShape.Ratio), ("翻了两倍", 2, 2, FigureShape.Ratio),
        ("翻倍", 1, 1, FigureShape.Ratio), ("翻番", 1, 1, FigureShape.Ratio),
        ("一半", 0.5m, 0.5m, FigureShape.Ratio), ("半数", 0.5m, 0.5m, FigureShape.Ratio), ("过半", 0.5m, null, FigureShape.Ratio),
        ("减半", 0.5m, 0.5m, FigureShape.Ratio), ("腰斩", 0.5m, 0.5m, FigureShape.Ratio),
        ("个位数", 1, 9, FigureShape.Amount),
    ];

    private static readonly (string Words, decimal? Low, decimal? High, FigureShape Shape)[] Folded =
        [.. Table.Select(row => (Script.Fold(row.Words), row.Low, row.High, row.Shape))];

    /// <summary>The figure that begins at a position; null where none does.</summary>
    public static Figure? At(string folded, int at)
    {
        foreach (var (words, low, high, shape) in Folded)
        {
            if (string.CompareOrdinal(folded, at, words, 0, words.Length) == 0) return new Figure(new TextSpan(at, words.Length), low, high, shape);
        }
        return null;
    }
}
