using System.Globalization;
using TalentMap.Core.Text;

namespace TalentMap.Core.Dates;

/// <summary>Turns one match of <see cref="DateGrammar"/> into a date, against the day of publication and the time the text speaks of.</summary>
internal sealed class DateReading(string folded, FuzzyDate? reference, Discourse discourse)
{
    private const int NewsDays = 14;
    private const int Soon = 60; // days in which 1月1日起 lies ahead

    private static readonly string[] Ahead =
        [.. new[] { "将于", "将在", "将自", "将从", "将", "定于", "拟于", "拟在", "拟", "预计", "预计在", "预计于", "计划", "计划在", "计划于", "最快", "最迟", "至迟" }.Select(Script.Fold)];

    private readonly RelativeDates _relative = new(reference, discourse);

    private int? ReferenceYear => reference?.Latest.Year;

    private DateOnly? ReferenceMonth => _relative.ReferenceMonth;

    /// <summary>The date and its kind; null where it cannot be told.</summary>
    public DateMention? Read(DateMatch match)
    {
        var lead = match.Part(DatePart.Lead).Length; // 于周二: the weekday alone
        var span = new TextSpan(match.Index + lead, match.Length - lead);
        DateMention? Of(FuzzyDate? value, DateKind kind = DateKind.Calendar) => value is null ? null : new DateMention(span, value, kind);

        if (match.Has(DatePart.Now)) return Of(RelativeDates.Point(ReferenceMonth), DateKind.Now);
        if (match.Has(DatePart.Recent)) return Of(_relative.Recent(), DateKind.Recent);
        if (match.Has(DatePart.Running)) return Of(_relative.Running(match), DateKind.Stretch);
        if (match.Has(DatePart.Back) || match.Has(DatePart.Within)) return Of(_relative.Back(match), DateKind.Stretch);
        if (match.Has(DatePart.Later)) return Of(_relative.Later(match));
        if (match.Has(DatePart.Ago)) return HasPart(match) ? Of(Part(match, ReferenceYear - match.Number(DatePart.Count))) : Of(_relative.Ago(match), DateKind.Ago);
        if (match.Has(DatePart.Then)) return Of(RelativeDates.Point(ReferenceMonth?.AddYears(-1)));
        if (match.Has(DatePart.Today)) return Of(_relative.Today(match));
        if (match.Has(DatePart.DayOf)) return Of(_relative.DayOf(match));
        if (match.Has(DatePart.BareDay)) return Of(_relative.Day(match.Number(DatePart.BareDay)!.Value));
        if (match.Has(DatePart.Weekday) || match.Has(DatePart.Week)) return Of(_relative.Week(match));
        if (match.Has(DatePart.QuarterOf)) return Of(_relative.Quarter(match));
        if (match.Has(DatePart.Decade)) return Of(Decade(match));
        return Of(Calendar(match));
    }

    /// <summary>From a date up to the month of publication (2020年至今).</summary>
    public FuzzyDate? UntilNow(FuzzyDate from) =>
        reference is null || from.Earliest > reference.Latest ? null
            : FuzzyDate.TryParse($"{from.Edtf.Split('/')[0]}/{(ReferenceMonth is null ? reference : RelativeDates.Point(ReferenceMonth)!).Edtf}", out var date) ? date : null;

    /// <summary>From the month behind a month up to that of publication (6月后); null where the date is no month or lies ahead.</summary>
    public FuzzyDate? SinceAfter(FuzzyDate month)
    {
        if (month.Edtf.Length != 7 || ReferenceMonth is not { } end || month.Earliest >= end) return null;
        var start = month.Earliest.AddMonths(1);
        return FuzzyDate.OfMonths(start.Year, start.Month, end.Year, end.Month);
    }

    private FuzzyDate? Calendar(DateMatch match)
    {
        if (match.Has(DatePart.MonthOf)) return MonthOf(match);
        if (match.Part(DatePart.Relative) is "去年同期" or "上年同期" or "去年同月" or "上年同月" or "前一年同期" or "前一年同月" && discourse.Last is { } now) return YearBefore(now);
        var given = GivenYear(match);
        if (given is null) return HasYear(match) ? null : Yearless(match);
        if (match.Has(DatePart.LastYear)) return Years(given.Value, match.Part(DatePart.LastYear));
        if (match.Words[^1] == '届' && given > ReferenceYear) return null; // 2025届校招 of 2024
        return HasPart(match) ? Part(match, given) : given is > 1800 and < 2200 ? FuzzyDate.OfYear(given.Value) : null;
    }

    // A date without a year: that of the time spoken of, else that of publication.
    private FuzzyDate? Yearless(DateMatch match)
    {
        if (IsAhead(match)) return Next(match);
        if (discourse.Spoken is not { } spoken) return ReferenceYear is { } guess && Part(match, guess) is { } near ? Lately(near, match) : null;
        if (Part(match, YearOf(spoken, match)) is not { } date) return null;
        if (IsNews(match) is { } news) return news;
        return spoken.Edtf.Length > 4 && spoken.Latest.Year + 1 == ReferenceYear && date.Latest < spoken.Earliest && !match.Has(DatePart.LastMonth)
            && Part(match, ReferenceYear) is { } wrapped && wrapped.Earliest <= reference!.Latest ? wrapped : date; // 去年9月融资,1月裁员
    }

    // 2017年…。她2月1日报到, told on the second of February: a day of these weeks belongs to them
    private FuzzyDate? IsNews(DateMatch match) =>
        match.Has(DatePart.Day) && Part(match, ReferenceYear) is { Edtf.Length: 10 } day && reference!.Latest.DayNumber - day.Latest.DayNumber is >= -7 and <= NewsDays ? day : null;

    // 将于1月1日接任, in a text of December; 1月1日起, if that is soon
    private bool IsAhead(DateMatch match)
    {
        if (reference is null) return false;
        var before = folded.AsSpan(0, match.Index).TrimEnd(' ');
        if (match.Has(DatePart.Edge) && match.Words[^1] is '底' or '末' && string.CompareOrdinal(folded, match.Index + match.Length, "前", 0, 1) == 0) return true; // 年底前
        foreach (var word in Ahead)
        {
            if (before.EndsWith(word, StringComparison.Ordinal)) return true;
        }
        return match.Has(DatePart.Month) && Next(match) is { } next && next.Earliest > reference.Latest && next.Earliest.DayNumber - reference.Latest.DayNumber < Soon && string.CompareOrdinal(folded, match.Index + match.Length, "起", 0, 1) == 0;
    }

    private FuzzyDate? Next(DateMatch match) =>
        Part(match, ReferenceYear) is { } date && date.Latest < reference!.Latest ? Part(match, ReferenceYear + 1) : Part(match, ReferenceYear);

    // 今年1至2月…去年同期: the same months a year before
    private static FuzzyDate YearBefore(FuzzyDate date) =>
        FuzzyDate.Parse(string.Join('/', date.Edtf.Split('/').Select(end => $"{int.Parse(end.AsSpan(0, 4), CultureInfo.InvariantCulture) - 1}{end[4..].Replace("-02-29", "-02-28", StringComparison.Ordinal)}")));

    // 去年冬天…11月: of a winter's two years a late month takes the first
    private static int YearOf(FuzzyDate spoken, DateMatch match) =>
        spoken.Latest.Year - spoken.Earliest.Year == 1 && spoken.Latest < spoken.Earliest.AddYears(1) && match.Number(DatePart.Month) > 8 ? spoken.Earliest.Year : spoken.Latest.Year;

    // Where nothing tells the year, it is that of publication, or the one before for what would lie ahead (12月 told in January).
    private FuzzyDate? Lately(FuzzyDate date, DateMatch match) =>
        date.Earliest > reference!.Latest.AddDays(10) ? Part(match, date.Earliest.Year - 1) : date;

    private int? GivenYear(DateMatch match)
    {
        if (match.Has(DatePart.Year)) return match.Number(DatePart.Year);
        if (match.Has(DatePart.Roc)) return match.Number(DatePart.Roc) + 1911;
        if (match.Has(DatePart.Short)) return match.Number(DatePart.Short) + (match.Number(DatePart.Short) > 50 ? 1900 : 2000);
        return match.Part(DatePart.Relative) switch
        {
            "" => null,
            "今年" or "本年" or "今" => ReferenceYear,
            "去年" or "上年" or "去" or "去年同期" or "上年同期" or "去年同月" or "上年同月" or "前一年同期" or "前一年同月" => ReferenceYear - 1,
            "前年" => ReferenceYear - 2,
            "大前年" => ReferenceYear - 3,
            "明年" => ReferenceYear + 1,
            "次年" or "翌年" or "隔年" or "第二年" or "转年" => discourse.Last?.Latest.Year + 1,
            "前一年" or "上一年" or "头一年" => discourse.Last?.Latest.Year - 1,
            _ => discourse.Last?.Latest.Year, // 同年, 那年, 该年
        };
    }

    private static FuzzyDate? Years(int first, ReadOnlySpan<char> last)
    {
        var end = int.Parse(last, CultureInfo.InvariantCulture);
        if (last.Length == 2) end += first / 100 * 100;
        return end > first && FuzzyDate.TryParse($"{first}/{end}", out var years) ? years : null;
    }

    private static FuzzyDate? Part(DateMatch match, int? within)
    {
        if (within is not { } year || year is < 1800 or > 2200) return null;
        if (match.Has(DatePart.Half)) return match.Part(DatePart.Half) is "上" or "1" ? Months(year, 1, 6) : Months(year, 7, 6);
        if (match.Has(DatePart.Quarters)) return Months(year, 1, 3 * match.Number(DatePart.Quarters)!.Value);
        if (match.Has(DatePart.Quarter)) return Months(year, 3 * QuarterOf(match) - 2, 3);
        if (match.Has(DatePart.Months)) return match.Number(DatePart.Months) is >= 1 and <= 12 and var count ? Months(year, 1, count) : null;
        if (match.Has(DatePart.Edge)) return match.Part(DatePart.Edge) switch { "初" or "伊始" or "开年" => Months(year, 1, 3), "中" => Months(year, 5, 4), _ => Months(year, 11, 2) };
        if (match.Has(DatePart.Season)) return Months(year, 3 + 3 * "春夏秋冬".IndexOf(match.Part(DatePart.Season)[0], StringComparison.Ordinal), 3);
        if (match.Number(DatePart.Month) is not (>= 1 and <= 12 and var month)) return null;
        if (!match.Has(DatePart.LastMonth)) return InMonth(match, new DateOnly(year, month, 1));
        return match.Number(DatePart.LastMonth) is <= 12 and var last && last > month ? Months(year, month, last - month + 1) : null;
    }

    private static int QuarterOf(DateMatch match) => match.Part(DatePart.Quarter) switch { "首" => 1, "末" => 4, var figure => HanDigits.Of(figure[0]) };

    private FuzzyDate? MonthOf(DateMatch match)
    {
        var month = match.Part(DatePart.MonthOf) switch
        {
            "本月" or "这个月" => ReferenceMonth,
            "上个月" or "上月" => ReferenceMonth?.AddMonths(-1),
            "下个月" or "下月" => ReferenceMonth?.AddMonths(1),
            "次月" or "翌月" => discourse.Month?.AddMonths(1),
            "月" => discourse.MonthOfLine ?? ReferenceMonth,
            _ => discourse.Month,
        };
        return month is { } first ? InMonth(match, first) : null;
    }

    // 3月, 3月8日, 3月18-24日, 3月上旬
    private static FuzzyDate? InMonth(DateMatch match, DateOnly first)
    {
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        if (match.Has(DatePart.Third))
        {
            return match.Part(DatePart.Third) switch
            {
                "初" or "月初" or "上旬" => RelativeDates.Days(first, 1, 10),
                "中" or "月中" or "中旬" => RelativeDates.Days(first, 11, 20),
                _ => RelativeDates.Days(first, 21, days),
            };
        }
        if (!match.Has(DatePart.Day)) return FuzzyDate.OfMonth(first.Year, first.Month);
        var day = match.Number(DatePart.Day);
        var last = match.Has(DatePart.LastDay) ? match.Number(DatePart.LastDay) : day;
        return day >= 1 && last >= day && last <= days ? RelativeDates.Days(first, day.Value, last.Value) : null;
    }

    private static FuzzyDate? Decade(DateMatch match)
    {
        if (match.Number(DatePart.Decade) is not { } decade) return null;
        var first = decade > 100 ? decade : decade + 1900;
        return first % 10 == 0 ? FuzzyDate.Parse($"{first}/{first + 9}") : null;
    }

    private static FuzzyDate Months(int year, int first, int count)
    {
        var end = new DateOnly(year, first, 1).AddMonths(count - 1);
        return FuzzyDate.OfMonths(year, first, end.Year, end.Month);
    }

    private static bool HasYear(DateMatch match) => match.Has(DatePart.Year) || match.Has(DatePart.Roc) || match.Has(DatePart.Short) || match.Has(DatePart.Relative);

    private static bool HasPart(DateMatch match) =>
        match.Has(DatePart.Month) || match.Has(DatePart.Half) || match.Has(DatePart.Quarter) || match.Has(DatePart.Quarters) || match.Has(DatePart.Months) || match.Has(DatePart.Edge) || match.Has(DatePart.Season);
}
