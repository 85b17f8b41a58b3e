using System.Globalization;
using TalentMap.Core.Dates;

namespace TalentMap.Pages;

/// <summary>Dates in the words of a reader: 2023年3月8日, 2022年11月–2022年12月.</summary>
public static class Said
{
    /// <summary>The value as it is known, neither wider nor narrower.</summary>
    public static string Date(FuzzyDate date) => string.Join("–", date.Edtf.Split('/').Select(Point));

    private static string Point(string point) => point.Split('-') switch
    {
        [var year, var month, var day] => $"{year}年{Number(month)}月{Number(day)}日",
        [var year, var month] => $"{year}年{Number(month)}月",
        _ => $"{point}年",
    };

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
