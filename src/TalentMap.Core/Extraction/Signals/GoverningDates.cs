using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Signals;

/// <summary>Which date of a sentence a figure or an event has: the nearest before it, else one just behind it in its own clause.</summary>
internal sealed class GoverningDates(string folded, IReadOnlyList<DateMention> dates, FuzzyDate? reference)
{
    private const int CarryReach = 200; // characters from a date to a sentence that still speaks of it

    private const int JustReach = 10; // 9月,公司刚刚

    private const int SectionReach = 800; // characters that a heading reaches

    private readonly List<DateMention> _alone = [.. dates.Where(date => date.Kind == DateKind.Calendar && date.Value != reference && DateWords.IsHeading(folded, date.Span))];

    private static readonly string[] Then = ["当时", "彼时", "那时", "当年", "那年", "其时"];

    /// <summary>The date that governs a place of a sentence; null where the sentence has none.</summary>
    /// <param name="figure">Whether the place is a figure: only figures are dated by 目前.</param>
    public DateMention? Of(TextSpan sentence, TextSpan place, bool figure)
    {
        var clause = Clauses.At(folded, sentence, place.Start);
        DateMention? before = null, now = null;
        for (var i = FirstAt(sentence.Start); i < dates.Count && dates[i].Span.Start < sentence.End; i++)
        {
            var date = dates[i];
            if (IsYearBefore(date, place)) return date;
            if (date.Kind == DateKind.Now && !figure || Compares(date) || IsAside(date.Span, place)) continue;
            if (DateWords.OnlyNames(folded, date.Span, Clauses.At(folded, sentence, date.Span.Start), place.Start, figure: true)) continue;
            if (date.Kind == DateKind.Stretch && date.Span.End < place.Start && TextSpan.Between(date.Span.End, place.Start).Of(folded).Contains(';')) continue;
            if (date.Kind == DateKind.Recent && before is { Kind: DateKind.Calendar } told && date.Span.Start < place.Start && date.Span.Start - told.Span.End <= JustReach && Clauses.Between(folded, told.Span.End, date.Span.Start, 2) <= 1) continue; // 9月|刚刚完成
            if (date.Span.Start < place.Start) before = date;
            else if (before is null && date.Span.End <= clause.End) return date;
            else if (date.Kind == DateKind.Now && date.Span.End <= clause.End && before!.Value.Span.End < clause.Start) now = date; // 去年有9人离开,其中7人目前在云谷
        }
        if (now is not null) return now;
        if (before is { } found) return DateWords.IsBroken(folded, found.Span, place.Start) || IsPast(found, place) || IsPlan(sentence, clause, found) ? null : found;
        return Carried(sentence, place) ?? (figure ? Next(sentence, clause) : null) ?? Above(sentence);
    }

    // 较去年同期的88起: the figure right behind is that of the year before
    private bool IsYearBefore(DateMention date, TextSpan place) =>
        date.Span.End <= place.Start && place.Start - date.Span.End <= 2 && date.Span.Of(folded) is [.., '同', '期' or '月'] && folded[date.Span.End] is '的' or '为' or '仅' or '是';

    // 预计明年开业,先招60人
    private bool IsPlan(TextSpan sentence, TextSpan clause, DateMention date) => LiesAhead(date) && !clause.Contains(date.Span) && Hedges.Cover(folded, sentence, date.Span);

    // 【3月下旬】⏎种子轮落袋: a date that is a line of its own dates the lines below it
    private DateMention? Above(TextSpan sentence)
    {
        DateMention? above = null;
        foreach (var date in _alone)
        {
            if (date.Span.End > sentence.Start) break;
            above = date;
        }
        return above is { } found && sentence.Start - found.Span.End <= SectionReach && !TextSpan.Between(found.Span.End, sentence.Start).Of(folded).Contains("\n#", StringComparison.Ordinal) && !DateWords.LooksBack(folded, sentence) ? found : null;
    }

    // 256张H100,去年10月买的: the date that opens the next clause
    private DateMention? Next(TextSpan sentence, TextSpan clause)
    {
        var i = FirstAt(clause.End);
        return i < dates.Count && !HasFigure(sentence, dates[i].Span) && dates[i] is { Kind: DateKind.Calendar } date && date.Span.End < sentence.End && date.Span.Start - clause.End <= 2 && !Compares(date) && !LiesAhead(date) && clause.End < sentence.End && folded[clause.End] == ',' ? date : null;
    }

    // 应届生年薪30万,去年是26万: the date has a figure of its own
    private bool HasFigure(TextSpan sentence, TextSpan date) =>
        date.End < sentence.End && TextSpan.Between(date.End, Clauses.At(folded, sentence, date.End).End).Of(folded) is var rest && (rest.ContainsAnyInRange('0', '9') || rest.IndexOfAny('万', '亿', '成') >= 0);

    // 云谷1月加薪;雷山的年薪是140万: what one firm did dates nothing behind a semicolon
    private bool IsPast(DateMention date, TextSpan place) => !date.OpensSentence && date.Span.Start > 0 && folded[date.Span.Start - 1] is not (',' or ':' or ';' or '至' or '在') && date.Span.End < place.Start && TextSpan.Between(date.Span.End, place.Start).Of(folded).Contains(';');

    private bool LiesAhead(DateMention date) => reference is { } published && date.Value.Earliest > published.Latest;

    // 时间回到去年2月。行业被点燃: a sentence without a date has that which opened the one before it on its line, until 如今;
    // one that says 当时 has the last date also over a line end.
    private DateMention? Carried(TextSpan sentence, TextSpan place)
    {
        if (sentence.Of(folded).Contains("累计", StringComparison.Ordinal) || sentence.Of(folded).Contains("原有", StringComparison.Ordinal)) return null;
        if (DateWords.LooksBack(folded, TextSpan.Between(sentence.Start, Math.Max(sentence.Start, place.Start)))) return null;
        var last = FirstAt(sentence.Start) - 1;
        while (last >= 0 && sentence.Start - dates[last].Span.End <= CarryReach && dates[last].Kind != DateKind.Now && (dates[last].Kind != DateKind.Calendar || Compares(dates[last]))) last--;
        if (last < 0 || dates[last].Kind == DateKind.Now || dates[last].Span.End > sentence.Start || LiesAhead(dates[last])) return null; // a long sentence may be cut inside a date
        var gap = folded.AsSpan(dates[last].Span.End, sentence.Start - dates[last].Span.End);
        var then = Array.Exists(Then, word => sentence.Of(folded).StartsWith(word, StringComparison.Ordinal));
        var part = sentence.Of(folded).StartsWith("其中", StringComparison.Ordinal) && !EndsLine(gap); // 一季度的月薪是2.3万元。其中,算法岗最高
        if (gap.Length > CarryReach || !then && !part && (EndsLine(gap) || !dates[last].OpensSentence)) return null;
        return gap.Count('。') + gap.Count('!') + gap.Count('?') <= (then ? 3 : part ? 2 : 1) ? dates[last] : null;
    }

    // A line that ends with a comma is only wrapped.
    private static bool EndsLine(ReadOnlySpan<char> gap)
    {
        for (var i = 0; i < gap.Length; i++)
        {
            if (gap[i] == '\n' && !(i > 0 && gap[i - 1] is (',' or '、'))) return true;
        }
        return false;
    }

    // 较2022年底, 比去年, 是去年的3倍, 和三年前相比: what the figure is compared with
    private bool Compares(DateMention date)
    {
        var before = date.Span.Start > 0 ? folded[date.Span.Start - 1] : '\n';
        var behind = folded.AsSpan(date.Span.End, Math.Min(10, folded.Length - date.Span.End));
        return before is '较' or '比' or '如' || before is '是' or '为' or '及' or '从' or '由' && behind is ['的', var next, ..] && (char.IsAsciiDigit(next) || HanDigits.Of(next) >= 0 || next is '数' or '近' or '几') || before is '和' or '与' or '跟' or '同' && behind.Contains("相比", StringComparison.Ordinal);
    }

    // (2017年併進來的那批也算在內): a date in brackets stays there, but for one that stands alone: 当年(2003年)
    private bool IsAside(TextSpan date, TextSpan place)
    {
        if (date.Start == 0 || date.Start > place.Start) return false;
        var close = folded.IndexOf(')', date.End, Math.Min(40, folded.Length - date.End));
        return folded[date.Start - 1] == '(' && close > date.End && close < place.Start;
    }

    private int FirstAt(int position) => Halving.FirstFrom(dates, position, static date => date.Span.Start);
}
