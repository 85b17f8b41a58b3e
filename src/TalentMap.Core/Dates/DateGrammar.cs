namespace TalentMap.Core.Dates;

/// <summary>
/// The words of Chinese dates, on folded text. Every part of an expression is bounded, so that at each place of a text it is matched or given up
/// within a fixed number of steps. <see cref="DateMatch"/> holds its groups.
/// </summary>
internal static class DateGrammar
{
    private const string Number = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})";
    private const string Months = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3}|元)";
    private const string Han = "[一二三四五六七八九十]{1,3}";
    private const string Count = "(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3}|半)";
    private const string To = " ?(?:至|到|-|—|~) ?";
    private const string Year4 = "(?:19|20)[0-9]{2}";

    // 2023-03-08, 2023/3/8, 2023.3.8, 2023-03, 112/07/31
    private const string Iso =
        $"(?<Roc>1[01][0-9])/(?<Month>[01]?[0-9])/(?<Day>[0-3]?[0-9])|(?<Year>{Year4})[-/.](?<Month>[01]?[0-9])[-/.](?<Day>[0-3]?[0-9])|(?<Year>{Year4})[-/](?<Month>0[1-9]|1[0-2])|(?<Year>{Year4})\\.(?<Month>0[1-9]|1[0-2])";

    // 2023年, 二〇二三年, 民國112年, 今年, 今夏
    private const string Year =
        $"(?:(?<Year>{Year4}|[一二][〇零○一二三四五六七八九]{{3}}) ?(?:年度?|财年|届)" +
        "|民国 ?(?<Roc>[0-9]{2,3}|[一二三四五六七八九十百]{2,5}) ?年" +
        "|(?<Relative>今年|本年|去年同期|上年同期|去年同月|上年同月|前一年同期|前一年同月|去年|上年|大前年|前年|明年|同年|次年|翌年|隔年|当年|那一?年|该年|第二年|转年|前一年|上一年|头一年)度?)";

    // 2020至2025年, 2015-18年
    private const string Years = $"(?<Year>{Year4}) ?年?{To}(?<LastYear>{Year4}|[0-9]{{2}}) ?年";

    // 3月, 3月8日, 3月18-24日, 1-8月, 6月底
    private const string Month =
        $"(?:(?<Month>{Number})月?{To}(?<LastMonth>{Number})|(?<Month>[0-9]{{1,2}})、(?<LastMonth>[0-9]{{1,2}})|(?<Month>{Han})、(?<LastMonth>{Han})|(?<Month>[一二三四五六七八])(?<LastMonth>[二三四五六七八九])|(?<Month>{Months})) ?月份?" +
        $"(?: ?(?<Day>{Number}) ?(?:[日号]?{To}(?<LastDay>{Number}) ?)?[日号]|的?(?<Third>上旬|中旬|下旬|月?[初底末中]))?";

    // 本月, 上個月底, 當月3日
    private const string MonthOf =
        "(?<MonthOf>本月|这个月|那个月|上个月|上月|下个月|下月|当月|次月|翌月|同月)" +
        $"份?(?:(?<Day>{Number}) ?[日号]|的?(?<Third>上旬|中旬|下旬|月?[初底末中]))?|(?<MonthOf>月)(?<Third>[初底末])";

    private const string Quarter =
        "(?:第?(?<Quarter>[一二三四1-4])个?季度|第(?<Quarter>[一二三四1-4])季|(?<Quarter>[首末])季度?|[前头首](?<Quarters>[二两三23])个?季度?)";

    private const string Half = "(?<Half>[上下])半年";

    // What only follows a year: 年初, 夏天, Q3, H1, 一季, 前八个月
    private const string OfYear =
        "(?:年?(?<Edge>[初底末中尾])|(?<Edge>岁末|伊始|开年)|(?<Season>[春夏秋冬])[季天日]?|q(?<Quarter>[1-4])|h(?<Half>[12])|(?<Quarter>[一二三四])季" +
        $"|[前头首](?<Months>{Number})个?月)";

    private const string Part = $"(?:{Month}|{Quarter}|{Half}|{OfYear})";

    // 上週五, 本周, 週三, 昨日, 近日, 目前, 過去三年, 近半年来, 三年前
    private const string Spoken =
        "(?<Week>上|本|这|下)(?:个?星期|周)(?<Weekday>[一二三四五六日天末])?" +
        "|(?<Lead>当地时间|美东时间|北京时间|于|在|,|。|\\()?(?:星期|周)(?<Weekday>[一二三四五六日])" +
        "|(?<Today>昨日|昨天|昨晚|昨夜|前天|今日|今天|今晨|今早|今午|今晚)" +
        "|(?<DayOf>同日|当日|当天|当晚|同一天|次日|翌日|隔日|隔天|第二天|前一天|前一日|即日)" +
        "|(?<QuarterOf>上个?季度?|本季度?|这个?季度)" +
        "|(?<Now>截至目前|截止目前|截至现在|截至发稿|到目前为止|迄今为止|目前|现在|现有|现已|现时|现阶段|当前|如今|眼下)" +
        $"|(?<Back>过去的?|最近的?|近|这)(?<Count>{Count})(?:多)?(?<Unit>年|个月|个?季度|周|个星期|天)(?<Since>以来|来|里|间|内|中)?" +
        "|(?<Recent>近日|日前|近期|最近|不久前|前不久|刚刚|刚|最新)" +
        $"|(?<Running>连续)(?<Count>{Count})年|(?<Count>{Count})(?<Unit>年|个月)(?<Within>之间|间|来)" +
        $"|(?<Count>{Count})(?<Unit>年)(?<Ago>前)的?(?:{Month}|{Half}|{OfYear})" +
        $"|(?<Count>{Count})(?<Unit>年|个月|周|个?星期|天)[之以过]?(?:(?<Ago>前)|(?<Later>后))";

    /// <summary>One date expression. What may stand beside it is judged by <see cref="DateNeighbours"/>.</summary>
    public static DatePattern Expression { get; } = new(
        $"{Iso}|去年(?<Then>这个?时候|此时|这时)|(?<Century>上世纪|20世纪)?(?<Decade>[2-9]0|[二三四五六七八九]十|{Year4})年代|{Years}|{Year}(?: ?的? ?{Part})?" +
        $"|(?<Year>{Year4}) ?(?:{Half}|{Quarter}|q(?<Quarter>[1-4])|h(?<Half>[12]))|(?<Relative>[今去])(?<Season>[春夏秋冬])|(?<Roc>1[01][0-9])年 ?(?:{Month}|{Half}|{Quarter}|年?(?<Edge>[初底末]))|(?<Short>[0-9]{{2}})年(?:{Month}|年?(?<Edge>[初底末]))" +
        $"|{Month}|{MonthOf}|{Quarter}|{Half}|年(?<Edge>[初底末中])|(?<Edge>岁末|开年)|{Spoken}|(?<BareDay>[0-9]{{1,2}}) ?日");

    /// <summary>The year of an expression whose further part is no date (2022年初创公司).</summary>
    public static DatePattern YearAlone { get; } = new(Year);
}
