namespace TalentMap.Core.Dates;

/// <summary>The dates that are counted: from the day of publication (三年前, 上周五, 12日), or from the date told last (两年后, 同日).</summary>
internal sealed class RelativeDates(FuzzyDate? reference, Discourse discourse)
{
    /// <summary>The month of publication; null where only its year is known.</summary>
    public DateOnly? ReferenceMonth { get; } =
        reference is { Edtf.Length: 7 or 10 } ? new DateOnly(reference.Latest.Year, reference.Latest.Month, 1) : null;

    private int? ReferenceYear => reference?.Latest.Year;

    private DateOnly? ReferenceDay => reference is { Edtf.Length: 10 } ? reference.Latest : null;

    /// <summary>近日: the month of publication and the one before.</summary>
    public FuzzyDate? Recent() =>
        ReferenceMonth is { } month ? FuzzyDate.OfMonths(month.AddMonths(-1).Year, month.AddMonths(-1).Month, month.Year, month.Month) : null;

    /// <summary>The stretch that ends with the month of publication (过去三年), or its days where they are counted.</summary>
    public FuzzyDate? Back(DateMatch match)
    {
        var half = match.Part(DatePart.Count) is "半";
        var count = half ? 1 : match.Number(DatePart.Count);
        if (count is null or 0) return null;
        if (match.Part(DatePart.Unit) is "天" or "周" or "星期" or "个星期")
        {
            return ReferenceDay is { } day ? Interval(day.AddDays(1 - count.Value * (match.Part(DatePart.Unit) is "天" ? 1 : 7)), day) : null;
        }
        var months = MonthsOf(match.Part(DatePart.Unit), count.Value, half);
        return ReferenceMonth is { } end && end.AddMonths(1 - months) is var start ? FuzzyDate.OfMonths(start.Year, start.Month, end.Year, end.Month) : null;
    }

    /// <summary>连续三年: the years that end with the one spoken of.</summary>
    public FuzzyDate? Running(DateMatch match) =>
        match.Number(DatePart.Count) is > 1 and <= 20 and var count && (discourse.Spoken?.Latest.Year ?? ReferenceYear) is { } last ? FuzzyDate.Parse($"{last - count + 1}/{last}") : null;

    /// <summary>三年前, 两个月前.</summary>
    public FuzzyDate? Ago(DateMatch match)
    {
        var half = match.Part(DatePart.Count) is "半";
        if ((half ? 1 : match.Number(DatePart.Count)) is not (> 0 and <= 99 and var count)) return null;
        return match.Part(DatePart.Unit) switch
        {
            "年" when !half => ReferenceYear is { } year ? FuzzyDate.OfYear(year - count) : null,
            "年" or "个月" => Point(ReferenceMonth?.AddMonths(-MonthsOf(match.Part(DatePart.Unit), count, half))),
            "天" => ReferenceDay is { } day && !half ? FuzzyDate.OfDay(day.AddDays(-count)) : null,
            _ => ReferenceDay is { } from && !half ? WeekOf(from.AddDays(-7 * count)) : null,
        };
    }

    /// <summary>2023年3月成立,半年后融资: counted from the date told last, to one that is past.</summary>
    public FuzzyDate? Later(DateMatch match)
    {
        var half = match.Part(DatePart.Count) is "半";
        if (discourse.Last is not { } from || (half ? 1 : match.Number(DatePart.Count)) is not (> 0 and <= 99 and var count)) return null;
        var month = new DateOnly(from.Latest.Year, from.Latest.Month, 1);
        var date = match.Part(DatePart.Unit) switch
        {
            "年" when !half => from.Edtf.Length == 7 ? Point(month.AddYears(count)) : FuzzyDate.OfYear(from.Latest.Year + count),
            "年" or "个月" => from.Edtf.Length is 7 or 10 ? Point(month.AddMonths(MonthsOf(match.Part(DatePart.Unit), count, half))) : null,
            _ when half || from.Edtf.Length != 10 => null,
            "天" => FuzzyDate.OfDay(from.Latest.AddDays(count)),
            _ => WeekOf(from.Latest.AddDays(7 * count)),
        };
        return date is { } told && reference is { } now && told.Earliest <= now.Latest ? told : null;
    }

    /// <summary>昨日, 今晚.</summary>
    public FuzzyDate? Today(DateMatch match) => ReferenceDay is not { } day ? null
        : FuzzyDate.OfDay(match.Part(DatePart.Today) switch { "前天" => day.AddDays(-2), ['昨', ..] => day.AddDays(-1), _ => day });

    /// <summary>同日, 当天, 次日 of the day told last; 即日起 of that or of publication.</summary>
    public FuzzyDate? DayOf(DateMatch match) => match.Part(DatePart.DayOf) switch
    {
        "即日" => (discourse.DayOfLine ?? ReferenceDay) is { } day ? FuzzyDate.OfDay(day) : null,
        "次日" or "翌日" or "隔日" or "隔天" or "第二天" => discourse.Day is { } day ? FuzzyDate.OfDay(day.AddDays(1)) : null,
        "前一天" or "前一日" => discourse.Day is { } day ? FuzzyDate.OfDay(day.AddDays(-1)) : null,
        _ => discourse.Day is { } day ? FuzzyDate.OfDay(day) : null,
    };

    /// <summary>公司12日宣布: of the month of a day told before on the line, else the last such day up to publication.</summary>
    public FuzzyDate? Day(int number)
    {
        if (number is < 1 or > 31) return null;
        if (discourse.DayOfLine is { } told && number <= DateTime.DaysInMonth(told.Year, told.Month)) return FuzzyDate.OfDay(new DateOnly(told.Year, told.Month, number));
        if (ReferenceDay is not { } now) return null;
        var month = number > now.Day + 1 ? ReferenceMonth!.Value.AddMonths(-1) : ReferenceMonth!.Value;
        return number <= DateTime.DaysInMonth(month.Year, month.Month) ? FuzzyDate.OfDay(month.AddDays(number - 1)) : null;
    }

    /// <summary>上周五, 本周, 周三.</summary>
    public FuzzyDate? Week(DateMatch match)
    {
        if (ReferenceDay is not { } day) return null;
        var monday = Monday(day);
        var weekday = match.Part(DatePart.Weekday) is { Length: 1 } name ? "一二三四五六日天末".IndexOf(name, StringComparison.Ordinal) : -1;
        if (!match.Has(DatePart.Week)) return FuzzyDate.OfDay(monday.AddDays(weekday) is var named && named > day ? named.AddDays(-7) : named);
        monday = monday.AddDays(match.Part(DatePart.Week) switch { "上" => -7, "下" => 7, _ => 0 });
        return weekday switch
        {
            -1 => WeekOf(monday),
            8 => Interval(monday.AddDays(5), monday.AddDays(6)),
            _ => FuzzyDate.OfDay(monday.AddDays(Math.Min(weekday, 6))),
        };
    }

    /// <summary>上季度, 本季.</summary>
    public FuzzyDate? Quarter(DateMatch match)
    {
        if (ReferenceMonth is not { } month) return null;
        var first = new DateOnly(month.Year, (month.Month - 1) / 3 * 3 + 1, 1).AddMonths(match.Part(DatePart.QuarterOf)[0] == '上' ? -3 : 0);
        return FuzzyDate.OfMonths(first.Year, first.Month, first.Year, first.Month + 2);
    }

    /// <summary>One month.</summary>
    public static FuzzyDate? Point(DateOnly? month) => month is { } m ? FuzzyDate.OfMonth(m.Year, m.Month) : null;

    /// <summary>Days of a month.</summary>
    public static FuzzyDate Days(DateOnly month, int first, int last) => Interval(month.AddDays(first - 1), month.AddDays(last - 1));

    private static int MonthsOf(ReadOnlySpan<char> unit, int count, bool half) =>
        (unit switch { "年" => 12, "个季度" or "季度" => 3, _ => 1 }) * count / (half ? 2 : 1);

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static FuzzyDate WeekOf(DateOnly day) => Interval(Monday(day), Monday(day).AddDays(6));

    private static FuzzyDate Interval(DateOnly first, DateOnly last) =>
        first == last ? FuzzyDate.OfDay(first) : FuzzyDate.Parse($"{FuzzyDate.OfDay(first)}/{FuzzyDate.OfDay(last)}");
}
