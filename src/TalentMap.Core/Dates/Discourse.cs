using TalentMap.Core.Text;

namespace TalentMap.Core.Dates;

/// <summary>
/// The time a text is speaking of, from which a date without a year takes it. A date that opens a sentence (2018年,…) sets the scene until another does;
/// one with a month that stands inside a sentence (云谷去年9月…) holds to the end of its line, a bare year there (林晓岚2016年加入) to the end of its
/// sentence. 近日 speaks of publication again; each item of a list starts anew, from the year that an item before it opened with.
/// </summary>
internal sealed class Discourse(FuzzyDate? reference)
{
    private const int LongestOpening = 12;

    // What may stand before the date that opens a sentence.
    private static readonly HashSet<string> Openers = new(
        ((string[])["", "在", "于", "自", "从", "就在", "早在", "到", "到了", "直到", "截至", "进入", "时间", "当地时间", "北京时间", "美东时间", "但", "而", "但在", "而在", "不过", "转眼", "转眼到", "转眼到了",
            "时间回到", "回到", "时间拨回", "时间拨回到", "时间倒回", "时间倒回到", "时间来到", "来到", "时钟拨回", "镜头回到", "故事要从", "故事始于", "故事开始于", "这要从", "一切始于", "再往前", "再往前数", "往前数"]).Select(Script.Fold), StringComparer.Ordinal);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Opens = Openers.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int? _now = reference?.Latest.Year;
    private int _read;
    private int _sentence;
    private bool _item;
    private FuzzyDate? _scene;   // opened a sentence
    private FuzzyDate? _line;    // stood inside this line
    private FuzzyDate? _aside;   // stood inside this sentence
    private FuzzyDate? _items;   // opened an item of a list
    private FuzzyDate? _dayOfLine;

    /// <summary>The date told last: 同年, 次年, 两年后 count from it.</summary>
    public FuzzyDate? Last { get; private set; }

    /// <summary>The month told last: 当月, 次月.</summary>
    public DateOnly? Month { get; private set; }

    /// <summary>The day told last: 同日, 当天.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>A day told before on this line: 3月8日…,12日.</summary>
    public DateOnly? DayOfLine => _dayOfLine?.Latest;

    /// <summary>The month of a date told before on this line.</summary>
    public DateOnly? MonthOfLine => (_dayOfLine ?? _line) is { Edtf.Length: 7 or 10 } told ? new DateOnly(told.Latest.Year, told.Latest.Month, 1) : null;

    /// <summary>What a date without a year goes on from; null where that is the time of publication.</summary>
    public FuzzyDate? Spoken => _aside ?? _line ?? _scene;

    /// <summary>Reads on to a place: lines and sentences that end take what they spoke of with them.</summary>
    public void ReadTo(string folded, int at)
    {
        for (; _read < at; _read++)
        {
            var unit = folded[_read];
            if (unit == '\n') BeginLine(folded, _read + 1);
            else if (unit is '。' or '!' or '?' || unit == '.' && !char.IsAscii(_read + 1 < folded.Length ? folded[_read + 1] : 'a')) (_aside, _sentence) = (null, _read + 1);
        }
    }

    /// <summary>The text tells this date.</summary>
    public void Tell(string folded, DateMention date)
    {
        if (date.Kind == DateKind.Stretch) return;
        var opens = date.OpensSentence;
        if (date.Kind == DateKind.Recent || date.Kind == DateKind.Now && opens || date.Value == reference) { SpeakOfNow(date); return; }
        if (date.Kind == DateKind.Now || date.Span.Start > 0 && folded[date.Span.Start - 1] == '(') return;
        Last = date.Value;
        var whole = date.Value.Edtf.Length == 4;
        if (date.Value is { Earliest: var first, Latest: var last } && first.Month == last.Month && first.Year == last.Year) Month = new DateOnly(last.Year, last.Month, 1);
        if (date.Value.Edtf.Length == 10) (Day, _dayOfLine) = (date.Value.Latest, date.Value);
        if (_now is not null && date.Value.Earliest > reference!.Latest) return; // 2027年上市: what lies ahead is not told
        if (opens || EndsSentence(folded, date.Span.End) || whole && date.Value.Latest.Year == _now && folded[date.Span.Start - 1] is ',' or ';')
        {
            (_scene, _line, _aside) = (date.Value, null, null);
            if (_item) _items = date.Value;
        }
        else if (!whole) (_line, _aside) = (date.Value, null);
        else _aside = date.Value;
    }

    private void SpeakOfNow(DateMention date)
    {
        (_scene, _line, _aside) = (null, null, null);
        if (date.Kind == DateKind.Calendar && date.Value.Edtf.Length == 10) (Last, Day, _dayOfLine, Month) = (date.Value, date.Value.Latest, date.Value, new DateOnly(date.Value.Latest.Year, date.Value.Latest.Month, 1));
    }

    private void BeginLine(string folded, int start)
    {
        (_line, _aside, _dayOfLine, _sentence) = (null, null, null, start);
        while (start < folded.Length && folded[start] is ' ' or '\t') start++;
        if (start >= folded.Length || folded[start] is '\n' or '\r') return;
        _item = IsItem(folded.AsSpan(start));
        if (_scene is { Edtf.Length: 4 } && _scene.Latest.Year < _now - 1) _scene = null; // a paragraph that looks back is over
        if (_item) _scene = _items;
        else if (folded[start] is '#' or '【') (_scene, _items) = (null, null);
        else _items = null;
    }

    // ▪ , - , ① , 一、 , 3. , (2)
    private static bool IsItem(ReadOnlySpan<char> line) =>
        line[0] is '▪' or '●' or '•' or '·' or '■' or '◆' or '○' or '▶' or '★' or '-' or '*' or '→' or (>= '①' and <= '⑳')
        || line.Length > 2 && (line[0] is '(' ? line[1..] : line) is [var first, var next, ..] && (char.IsAsciiDigit(first) || "一二三四五六七八九十".Contains(first)) && (next is '、' or ')' || next == '.' && !char.IsAsciiDigit(line[2]));

    /// <summary>Whether a date opens the sentence that is being read.</summary>
    public bool OpensSentence(string folded, TextSpan date)
    {
        var before = folded.AsSpan(_sentence, date.Start - _sentence).Trim(" \t\r(“▪●•·■◆-*→#【】”");
        if (before.Length > LongestOpening) return false;
        if (before.LastIndexOf(',') is > 0 and <= 5 and var comma) before = before[(comma + 1)..]; // 再往前,2023年6月
        return Opens.Contains(before) || before.Length > 0 && (before[^1] == ':' || _item && before[^1] is '、' or '.' or ')'); // 答:去年…
    }

    // 第一版在2016年。
    private static bool EndsSentence(string folded, int end) => end >= folded.Length || folded[end] is '。' or '.' or ':' or '\n' or '\r';
}
