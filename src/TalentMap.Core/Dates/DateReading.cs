using System.Globalization;
using System.Text.RegularExpressions;
using TalentMap.Core.Text;

namespace TalentMap.Core.Dates;

/// <summary>Turns one match of <see cref="DateGrammar"/> into a date, against the day of publication and the year the text speaks of.</summary>
internal sealed class DateReading(FuzzyDate? reference)
{
    /// <summary>The year that a date without one takes.</summary>
    public int? Year { get; private set; }

    /// <summary>The month that 当月 means.</summary>
    private int? Month { get; set; }

    private FuzzyDate? _spoken;

    private int? ReferenceYear => reference?.Latest.Year;

    /// <summary>The month of publication; null where only its year is known.</summary>
    private DateOnly? ReferenceMonth =>
        reference is { Edtf.Length: 7 or 10 } ? new DateOnly(reference.Latest.Year, reference.Latest.Month, 1) : null;

    private DateOnly? ReferenceDay => reference is { Edtf.Length: 10 } ? reference.Latest : null;

    /// <summary>The date and its kind; null where it cannot be told.</summary>
    public DateMention? Read(Match match)
    {
        var span = new TextSpan(match.Index, match.Length);
        DateMention? Of(FuzzyDate? value, DateKind kind = DateKind.Calendar) => value is null ? null : new DateMention(span, value, kind);

        if (Has(match, "now")) return Of(Point(ReferenceMonth), DateKind.Now);
        if (Has(match, "recent")) return Of(Recent(), DateKind.Recent);
        if (Has(match, "running")) return Of(Running(match), DateKind.Stretch);
        if (Has(match, "back") || Has(match, "within")) return Of(Back(match), DateKind.Stretch);
        if (Has(match, "later")) return Of(Later(match));
        if (Has(match, "ago")) return Of(Ago(match), DateKind.Ago);
        if (Has(match, "today")) return Of(Today(match));
        if (Has(match, "weekday") || Has(match, "week")) return Of(Week(match));
        if (Has(match, "decade")) return Of(Decade(match));
        return Of(Calendar(match));
    }

    /// <summary>The text speaks of this year from here on.</summary>
    public void Speak(FuzzyDate date)
    {
        _spoken = date;
        Year = date.Latest.Year;
        Month = date.Edtf.Length is 7 or 10 ? date.Latest.Month : Month;
    }

    /// <summary>The text speaks of the time of publication again.</summary>
    public void SpeakOfNow() => (Year, Month) = (ReferenceYear, ReferenceMonth?.Month);

    /// <summary>From a date up to the month of publication (2020年至今).</summary>
    public FuzzyDate? UntilNow(FuzzyDate from) =>
        reference is null || from.Earliest > reference.Latest ? null
            : FuzzyDate.TryParse($"{from.Edtf.Split('/')[0]}/{(ReferenceMonth is null ? reference : Point(ReferenceMonth)!).Edtf}", out var date) ? date : null;

    /// <summary>From the month behind a month up to that of publication (6月后); null where the date is no month or lies ahead.</summary>
    public FuzzyDate? SinceAfter(FuzzyDate month)
    {
        if (month.Edtf.Length != 7 || ReferenceMonth is not { } end || month.Earliest >= end) return null;
        var start = month.Earliest.AddMonths(1);
        return FuzzyDate.OfMonths(start.Year, start.Month, end.Year, end.Month);
    }

    private FuzzyDate? Calendar(Match match)
    {
        if (Has(match, "monthof")) return MonthOf(match);
        if (match.Groups["relative"].Value is "去年同期" or "上年同期" && _spoken is { } now) return YearBefore(now);
        var given = GivenYear(match);
        if (given is null && HasYear(match)) return null;
        if (Has(match, "lastyear")) return Years(given!.Value, match.Groups["lastyear"].ValueSpan);
        if (given is { } year && !HasPart(match)) return year is > 1800 and < 2200 ? FuzzyDate.OfYear(year) : null;
        return Part(match, given ?? YearSpokenOf(match)) is { } part
            ? given is null && Year is null ? Lately(part, match) : part
            : given is null && Year is null && ReferenceYear is { } guess && Part(match, guess) is { } guessed ? Lately(guessed, match) : null;
    }

    // 今年1至2月…去年同期: the same months a year before
    private static FuzzyDate YearBefore(FuzzyDate date) =>
        FuzzyDate.Parse(string.Join('/', date.Edtf.Split('/').Select(end => $"{int.Parse(end.AsSpan(0, 4), CultureInfo.InvariantCulture) - 1}{end[4..].Replace("-02-29", "-02-28", StringComparison.Ordinal)}")));

    // 去年冬天…11月: of a winter's two years a late month takes the first
    private int? YearSpokenOf(Match match) =>
        _spoken is { } season && Year == season.Latest.Year && season.Latest.Year - season.Earliest.Year == 1 && season.Latest < season.Earliest.AddYears(1) && Number(match, "month") > 8
            ? season.Earliest.Year : Year;

    // Where nothing tells the year, it is that of publication, or the one before for what would lie ahead (12月 told in January).
    private FuzzyDate? Lately(FuzzyDate date, Match match) =>
        date.Earliest > reference!.Latest.AddDays(10) ? Part(match, date.Earliest.Year - 1) : date;

    private int? GivenYear(Match match)
    {
        if (Has(match, "year")) return Number(match, "year");
        if (Has(match, "roc")) return Number(match, "roc") + 1911;
        if (Has(match, "short")) return Number(match, "short") + (Number(match, "short") > 50 ? 1900 : 2000);
        return match.Groups["relative"].Value switch
        {
            "" => null,
            "今年" or "本年" or "今" => ReferenceYear,
            "去年" or "上年" or "去" or "去年同期" or "上年同期" => ReferenceYear - 1,
            "前年" => ReferenceYear - 2,
            "大前年" => ReferenceYear - 3,
            "明年" => ReferenceYear + 1,
            "同年" or "当年" => Year,
            _ => Year + 1, // 次年, 翌年, 隔年
        };
    }

    private static FuzzyDate? Years(int first, ReadOnlySpan<char> last)
    {
        var end = int.Parse(last, CultureInfo.InvariantCulture);
        if (last.Length == 2) end += first / 100 * 100;
        return end > first && FuzzyDate.TryParse($"{first}/{end}", out var years) ? years : null;
    }

    private static FuzzyDate? Part(Match match, int? within)
    {
        if (within is not { } year || year is < 1800 or > 2200) return null;
        if (Has(match, "half")) return match.Groups["half"].Value is "上" or "1" ? Months(year, 1, 6) : Months(year, 7, 6);
        if (Has(match, "quarters")) return Months(year, 1, 3 * Number(match, "quarters")!.Value);
        if (Has(match, "quarter")) return Months(year, 3 * QuarterOf(match) - 2, 3);
        if (Has(match, "months")) return Number(match, "months") is >= 1 and <= 12 and var count ? Months(year, 1, count) : null;
        if (Has(match, "edge")) return match.Groups["edge"].Value switch { "初" or "伊始" or "开年" => Months(year, 1, 3), "中" => Months(year, 5, 4), _ => Months(year, 11, 2) };
        if (Has(match, "season")) return Months(year, 3 + 3 * "春夏秋冬".IndexOf(match.Groups["season"].Value[0], StringComparison.Ordinal), 3);
        if (Number(match, "month") is not (>= 1 and <= 12 and var month)) return null;
        if (!Has(match, "lastmonth")) return InMonth(match, new DateOnly(year, month, 1));
        return Number(match, "lastmonth") is <= 12 and var last && last > month ? Months(year, month, last - month + 1) : null;
    }

    private static int QuarterOf(Match match) => match.Groups["quarter"].Value switch { "首" => 1, "末" => 4, var figure => HanDigits.Of(figure[0]) };

    private FuzzyDate? MonthOf(Match match)
    {
        var speaking = Year is { } year && Month is { } m ? new DateOnly(year, m, 1) : (DateOnly?)null;
        var month = match.Groups["monthof"].Value switch
        {
            "本月" or "这个月" => ReferenceMonth,
            "上个月" or "上月" => ReferenceMonth?.AddMonths(-1),
            "下个月" or "下月" => ReferenceMonth?.AddMonths(1),
            "次月" => speaking?.AddMonths(1),
            _ => speaking,
        };
        return month is { } first ? InMonth(match, first) : null;
    }

    // 3月, 3月8日, 3月18-24日, 3月上旬
    private static FuzzyDate? InMonth(Match match, DateOnly first)
    {
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        if (Has(match, "third"))
        {
            return match.Groups["third"].Value switch
            {
                "初" or "月初" or "上旬" => Days(first, 1, 10),
                "中" or "月中" or "中旬" => Days(first, 11, 20),
                _ => Days(first, 21, days),
            };
        }
        if (!Has(match, "day")) return FuzzyDate.OfMonth(first.Year, first.Month);
        var day = Number(match, "day");
        var last = Has(match, "lastday") ? Number(match, "lastday") : day;
        return day >= 1 && last >= day && last <= days ? Days(first, day.Value, last.Value) : null;
    }

    private FuzzyDate? Recent() =>
        ReferenceMonth is { } month ? FuzzyDate.OfMonths(month.AddMonths(-1).Year, month.AddMonths(-1).Month, month.Year, month.Month) : null;

    // The stretch that ends with the month of publication (过去三年), or its days where they are counted.
    private FuzzyDate? Back(Match match)
    {
        var half = match.Groups["count"].Value == "半";
        var count = half ? 1 : Number(match, "count");
        if (count is null or 0) return null;
        if (match.Groups["unit"].Value is "天" or "周" or "星期" or "个星期")
        {
            return ReferenceDay is { } day ? Interval(day.AddDays(1 - count.Value * (match.Groups["unit"].Value == "天" ? 1 : 7)), day) : null;
        }
        var months = MonthsOf(match.Groups["unit"].Value, count.Value, half);
        return ReferenceMonth is { } end && end.AddMonths(1 - months) is var start ? FuzzyDate.OfMonths(start.Year, start.Month, end.Year, end.Month) : null;
    }

    // 连续三年: the years that end with the one spoken of
    private FuzzyDate? Running(Match match) =>
        Number(match, "count") is > 1 and <= 20 and var count && (Year ?? ReferenceYear) is { } last ? FuzzyDate.Parse($"{last - count + 1}/{last}") : null;

    private FuzzyDate? Ago(Match match)
    {
        var half = match.Groups["count"].Value == "半";
        if ((half ? 1 : Number(match, "count")) is not (> 0 and <= 99 and var count)) return null;
        return match.Groups["unit"].Value switch
        {
            "年" when !half => ReferenceYear is { } year ? FuzzyDate.OfYear(year - count) : null,
            "年" or "个月" => Point(ReferenceMonth?.AddMonths(-MonthsOf(match.Groups["unit"].Value, count, half))),
            "天" => ReferenceDay is { } day && !half ? FuzzyDate.OfDay(day.AddDays(-count)) : null,
            _ => ReferenceDay is { } from && !half ? WeekOf(from.AddDays(-7 * count)) : null,
        };
    }

    // 2023年3月成立,半年后融资: counted from the date spoken of, to one that is past
    private FuzzyDate? Later(Match match)
    {
        var half = match.Groups["count"].Value == "半";
        if (_spoken is not { } from || (half ? 1 : Number(match, "count")) is not (> 0 and <= 99 and var count)) return null;
        var month = new DateOnly(from.Latest.Year, from.Latest.Month, 1);
        var date = match.Groups["unit"].Value switch
        {
            "年" when !half => FuzzyDate.OfYear(from.Latest.Year + count),
            "年" or "个月" => from.Edtf.Length is 7 or 10 ? Point(month.AddMonths(MonthsOf(match.Groups["unit"].Value, count, half))) : null,
            _ when half || from.Edtf.Length != 10 => null,
            "天" => FuzzyDate.OfDay(from.Latest.AddDays(count)),
            _ => WeekOf(from.Latest.AddDays(7 * count)),
        };
        return date is { } told && reference is { } now && told.Earliest <= now.Latest ? told : null;
    }

    private static int MonthsOf(string unit, int count, bool half) =>
        (unit switch { "年" => 12, "个季度" or "季度" => 3, _ => 1 }) * count / (half ? 2 : 1);

    private FuzzyDate? Today(Match match) => ReferenceDay is not { } day ? null
        : FuzzyDate.OfDay(match.Groups["today"].Value switch { "前天" => day.AddDays(-2), ['昨', ..] => day.AddDays(-1), _ => day });

    private FuzzyDate? Week(Match match)
    {
        if (ReferenceDay is not { } day) return null;
        var monday = Monday(day);
        var weekday = match.Groups["weekday"].Value is { Length: 1 } name ? "一二三四五六日天末".IndexOf(name, StringComparison.Ordinal) : -1;
        if (!Has(match, "week")) return FuzzyDate.OfDay(monday.AddDays(weekday) is var named && named > day ? named.AddDays(-7) : named);
        monday = monday.AddDays(match.Groups["week"].Value switch { "上" => -7, "下" => 7, _ => 0 });
        return weekday switch
        {
            -1 => WeekOf(monday),
            8 => Interval(monday.AddDays(5), monday.AddDays(6)),
            _ => FuzzyDate.OfDay(monday.AddDays(Math.Min(weekday, 6))),
        };
    }

    private static FuzzyDate? Decade(Match match)
    {
        if (Number(match, "decade") is not { } decade) return null;
        var first = decade > 100 ? decade : decade + 1900;
        return first % 10 == 0 ? FuzzyDate.Parse($"{first}/{first + 9}") : null;
    }

    private static FuzzyDate? Point(DateOnly? month) => month is { } m ? FuzzyDate.OfMonth(m.Year, m.Month) : null;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static FuzzyDate WeekOf(DateOnly day) => Interval(Monday(day), Monday(day).AddDays(6));

    private static FuzzyDate Interval(DateOnly first, DateOnly last) =>
        first == last ? FuzzyDate.OfDay(first) : FuzzyDate.Parse($"{FuzzyDate.OfDay(first)}/{FuzzyDate.OfDay(last)}");

    private static FuzzyDate Days(DateOnly month, int first, int last) => Interval(month.AddDays(first - 1), month.AddDays(last - 1));

    private static FuzzyDate Months(int year, int first, int count)
    {
        var end = new DateOnly(year, first, 1).AddMonths(count - 1);
        return FuzzyDate.OfMonths(year, first, end.Year, end.Month);
    }

    private static int? Number(Match match, string group) => HanDigits.Whole(match.Groups[group].ValueSpan);

    private static bool HasYear(Match match) => Has(match, "year") || Has(match, "roc") || Has(match, "short") || Has(match, "relative");

    private static bool HasPart(Match match) =>
        Has(match, "month") || Has(match, "half") || Has(match, "quarter") || Has(match, "quarters") || Has(match, "months") || Has(match, "edge") || Has(match, "season");

    private static bool Has(Match match, string group) => match.Groups[group].Success;
}
