namespace TalentMap.Landscape;

/// <summary>A time as an article words it, and the EDTF value that the words mean.</summary>
public sealed record Worded(string Words, string Edtf);

/// <summary>How articles word a day: to the day, by month, or vaguely, counted from their own day.</summary>
internal static class Days
{
    /// <summary>The day in words; null: the article does not say when.</summary>
    /// <param name="published">The article's day; null where it has none, and nothing can be counted from it.</param>
    public static Worded? Word(DateOnly day, DateOnly? published, Dice dice)
    {
        if (published is not { } now) return dice.Pick([Month(day, $"{day.Year}年"), Year(day), Full(day)]);
        var age = now.DayNumber - day.DayNumber;
        if (age <= 25 && dice.Percent(45)) return dice.Percent(70) ? Recently(now, dice) : null;
        if (dice.Percent(15)) return Full(day);
        return (now.Year - day.Year) switch
        {
            0 => dice.Pick(ThisYear(day, now)),
            1 => dice.Pick(LastYear(day)),
            _ => dice.Pick([Month(day, $"{day.Year}年"), Year(day), Half(day, $"{day.Year}年")]),
        };
    }

    private static List<Worded> ThisYear(DateOnly day, DateOnly now)
    {
        List<Worded> ways = [Month(day, "今年")];
        if (day.Month == now.Month) ways.Add(new Worded($"{day.Month}月{day.Day}日", Iso(day)));
        if (now.Month >= 8 && day.Month <= 6) ways.Add(Half(day, "今年"));
        if (day.Month <= 3) ways.Add(Span(day.Year, "今年初", 1, 3));
        if (now.Month >= 9 && day.Month is >= 5 and <= 8) ways.Add(Span(day.Year, "今年年中", 5, 8));
        return ways;
    }

    private static List<Worded> LastYear(DateOnly day)
    {
        List<Worded> ways = [Month(day, "去年"), Half(day, "去年")];
        if (day.Month >= 11) ways.Add(Span(day.Year, "去年底", 11, 12));
        if (day.Month is >= 5 and <= 8) ways.Add(Span(day.Year, "去年年中", 5, 8));
        return ways;
    }

    private static Worded Recently(DateOnly now, Dice dice) =>
        new(dice.Pick(["近日", "日前", "最近"]), $"{now.AddMonths(-1):yyyy-MM}/{now:yyyy-MM}");

    private static Worded Full(DateOnly day) => new($"{day.Year}年{day.Month}月{day.Day}日", Iso(day));

    private static Worded Month(DateOnly day, string year) => new($"{year}{day.Month}月", $"{day:yyyy-MM}");

    private static Worded Year(DateOnly day) => new($"{day.Year}年", $"{day.Year:D4}");

    private static Worded Half(DateOnly day, string year) =>
        day.Month <= 6 ? Span(day.Year, year + "上半年", 1, 6) : Span(day.Year, year + "下半年", 7, 12);

    private static Worded Span(int year, string words, int from, int to) => new(words, $"{year:D4}-{from:D2}/{year:D4}-{to:D2}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
