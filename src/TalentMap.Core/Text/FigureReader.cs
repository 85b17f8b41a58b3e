using System.Globalization;

namespace TalentMap.Core.Text;

/// <summary>A number as its words say it, before its bounds and its scale (%, 成, 倍) are known.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="High">Null where the words leave it open: 20多, 数百.</param>
/// <param name="Power">The factor of the last magnitude, 1 for none: 10000 in 40万.</param>
internal readonly record struct Reading(int Start, int End, decimal Low, decimal? High, decimal Power)
{
    /// <summary>The same with the end of a range behind it: 30-40万, 100至300, 20%到30%.</summary>
    public Reading Range(string folded)
    {
        var at = FigureReader.SkipSpace(folded, End + UnitBeforeRange(folded));
        if (at >= folded.Length || High is null || folded[at] is not ('-' or '—' or '~' or '至' or '到' or '、' or '和' or '与' or '跟')) return this;
        var joint = folded[at] is '和' or '与' or '跟';
        var listed = folded[at] == '、';
        at = FigureReader.SkipSpace(folded, at + 1);
        if (at >= folded.Length || FigureReader.Read(folded, at, inner: true) is not { High: { } high } last) return this;
        if (joint && folded.AsSpan(last.End, Math.Min(5, folded.Length - last.End)).IndexOf("之间", StringComparison.Ordinal) < 0) return this; // 40万和60万元之间
        var low = Shared(last, high);
        if (low >= high || listed && folded.AsSpan(Start, last.End - Start).Contains('.') || listed && !(char.IsAsciiDigit(folded[Start]) && Power == last.Power && End - Start == last.End - at)) return this;
        return last with { Start = Start, Low = low };
    }

    // 30-40万: both count 万; 三十到四十万: both count 万, not 十万
    private decimal Shared(Reading last, decimal high)
    {
        if (Power >= 10_000 || last.Power == 1) return Low;
        if (Power == 1 && Low * last.Power < high) return Low * last.Power;
        return last.Power >= 10_000 && Low * 10_000 < high ? Low * 10_000 : Low;
    }

    // 20万元至30万元: the unit may stand at both ends
    private int UnitBeforeRange(string folded)
    {
        foreach (var unit in (ReadOnlySpan<string>)["%", "元", "美元", "人", "名", "家", "个月", "港元", "港币", "台币", "块", "倍", "成", "个", "位", "张"])
        {
            var next = End + unit.Length;
            if (Starts(folded, unit) && next + 1 < folded.Length && folded[next] is '-' or '—' or '~' or '至' or '到' or '和' or '与' or '跟' && HanDigits.Of(folded[next + 1]) >= 0 && !ComesFrom(folded)) return unit.Length;
        }
        return 0;
    }

    // 从20人到60人 tells what became of them, no range
    private bool ComesFrom(string folded) => Start > 0 && folded.AsSpan(Math.Max(0, Start - 4), Math.Min(4, Start)).IndexOfAny('从', '由') >= 0;

    /// <summary>The figure with its scale applied: 30%, 两成, 8位数, 3/4. Null where the words behind make it something else.</summary>
    public Figure? Scaled(string folded)
    {
        if (Starts(folded, "%")) return Ratio(0.01m, 1);
        if (Starts(folded, "个百分点")) return Ratio(0.01m, 4);
        if (Starts(folded, "个点") && Low < 100) return Ratio(0.01m, 2); // 涨了15个点
        if (Starts(folded, "成") && Low <= 10 && IsTenths(folded)) return Tenths(folded);
        if (Starts(folded, "倍")) return Ratio(1, 1);
        if (Starts(folded, "折") && Low == High && Low < 10 && Start > 0 && folded[Start - 1] is '打' or '了') return new Figure(TextSpan.Between(Start, End + 1), 1 - Low / 10, 1 - Low / 10, FigureShape.Ratio); // 打八折
        if (Starts(folded, "位数") && Low == High && Low is >= 2 and <= 12) return Digits((int)Low);
        if (Starts(folded, "分之") && FigureReader.Read(folded, End + 2, inner: true) is { } top && Low > 0)
        {
            return new Figure(TextSpan.Between(Start, top.End), top.Low / Low, top.High / Low, FigureShape.Ratio);
        }
        if (End < folded.Length && folded[End] is ':' or '∶' or '比' && IsCompared(folded) && FigureReader.Read(folded, End + 1, inner: true) is { Low: > 0 } part)
        {
            return new Figure(TextSpan.Between(Start, part.End), Low / part.Low, Low / part.Low, FigureShape.Ratio);
        }
        if (Starts(folded, "/") && FigureReader.Read(folded, End + 1, inner: true) is { Low: > 0 } bottom && Low < bottom.Low && bottom.Low <= 20)
        {
            return new Figure(TextSpan.Between(Start, bottom.End), Low / bottom.Low, Low / bottom.Low, FigureShape.Ratio);
        }
        return new Figure(TextSpan.Between(Start, End), Low, High, FigureShape.Amount);
    }

    private Figure Ratio(decimal factor, int length) =>
        new(TextSpan.Between(Start, End + length), Low * factor, High * factor, FigureShape.Ratio);

    private Figure Digits(int count)
    {
        var low = 1m;
        for (var i = 1; i < count; i++) low *= 10;
        return new Figure(TextSpan.Between(Start, End + 2), low, low * 10 - 1, FigureShape.Amount);
    }

    // 三成员工 are tenths, 三成员 and 一成立 are none
    private bool IsTenths(string folded)
    {
        var after = folded.AsSpan(End + 1, Math.Min(2, folded.Length - End - 1));
        return after is not (['员', not '工'] or ['员'] or ['立', ..] or ['为', ..] or ['功', ..] or ['果', ..] or ['绩', ..] or ['本', ..]);
    }

    // 两成五 is 0.25
    private Figure Tenths(string folded)
    {
        var half = End + 1 < folded.Length && (!char.IsAsciiDigit(folded[End + 1]) || End + 2 < folded.Length && !char.IsAsciiDigit(folded[End + 2]) && folded[End + 2] is not ('.' or '%')) ? HanDigits.Of(folded[End + 1]) : -1;
        if (half < 0 && End + 1 < folded.Length && folded[End + 1] == '半') half = 5; // 两成半
        var tenths = half > 0 ? half * 0.01m : 0;
        var figure = Ratio(0.1m, half > 0 ? 2 : 1);
        return figure with { Low = figure.Low + tenths, High = figure.High + tenths };
    }

    // 供需比为1:5 is a ratio, 18:40 a time
    private bool IsCompared(string folded) => folded.AsSpan(Math.Max(0, Start - 8), Math.Min(8, Start)).Contains('比');

    private bool Starts(string folded, string words) => string.CompareOrdinal(folded, End, words, 0, words.Length) == 0;
}

/// <summary>Reads one number at a position: 1,600, 4万8千, 三四十万, 数百, 20多亿, 百万.</summary>
internal static class FigureReader
{
    private const string Magnitudes = "十百千万亿";

    /// <summary>The number that begins at a position; null where none does.</summary>
    /// <param name="inner">The number follows another one (a range's end), so what stands before it is no matter.</param>
    public static Reading? Read(string folded, int at, bool inner = false)
    {
        if (at >= folded.Length || !inner && !MayStart(folded, at)) return null;
        var number = new Number();
        var end = at;
        while (end < folded.Length && number.Take(folded, ref end)) { }
        if (!number.Given || end < folded.Length && IsName(folded, end) || end - at > 24) return null;
        return new Reading(at, end, number.Low, number.Open ? null : number.High, number.Power);
    }

    public static int SkipSpace(string folded, int at) => at < folded.Length && folded[at] == ' ' ? at + 1 : at;

    // a100, gpt-4, 第三, v2.0 and 0912345678 are no figures; 百 alone needs a word before it (近百, 上千) or another behind it (百万)
    private static bool MayStart(string folded, int at)
    {
        var before = at > 0 ? folded[at - 1] : '\n';
        if (before is '第' or '.' or '零' or '〇' || char.IsAsciiDigit(before)) return false;
        if (!char.IsAsciiDigit(folded[at])) return !Magnitudes.Contains(folded[at]) || folded[at] == '十' || MayStandBare(folded, at, before);
        if (char.IsAsciiLetter(before)) return Currency(folded, at);
        if (before is '-' or '_' or '/' or '#' or '@' && at > 1 && (char.IsAsciiLetterOrDigit(folded[at - 2]) || before is '#' or '@' or '_')) return false;
        var digits = 0;
        while (at + digits < folded.Length && char.IsAsciiDigit(folded[at + digits])) digits++;
        return digits <= 8 && (folded[at] != '0' || digits == 1);
    }

    // us$ and rmb may touch the figure
    private static bool Currency(string folded, int at) =>
        at >= 3 && folded.AsSpan(at - 3, 3) is "rmb" or "usd" or "cny" or "twd" or "hkd" or "ntd";

    private static bool MayStandBare(string folded, int at, char before)
    {
        var after = at + 1 < folded.Length ? folded[at + 1] : '\n';
        if (before is '上' or '近' or '逾' or '超' or '过' or '约' or '达' or '足' or '到' or '破' or '满') return after is not ('度' or '川' or '问' or '里');
        if (before == '成' && folded[at] is '百' or '千' && after is '人' or '个' or '几') return true; // 成百人
        if (folded[at] == '百' && after == '十' && at + 2 < folded.Length && folded[at + 2] is '来' or '几' or '多') return true; // 百十来号
        return folded[at] is '百' or '千' or '十' or '万' && after is '万' or '亿' || after is '余' or '多' or '来' or '把' && folded[at] is not ('万' or '亿');
    }

    // 5g, 7b, 3d: a letter behind makes it a name; 500gpu and 17万ai企业 are figures
    private static bool IsName(string folded, int end) =>
        char.IsAsciiLetter(folded[end]) && char.IsAsciiDigit(folded[end - 1]) && folded.AsSpan(end) is not (['g', 'p', 'u', ..] or ['t', 'p', 'u', ..] or ['h', 'c', ..] or ['a', 'i', ..] or ['u', 's', 'd', ..] or ['r', 'm', 'b', ..]);

    // The state of one number: sections of ten thousand, the digits not yet given a magnitude, and what was left open.
    private struct Number
    {
        private decimal _low, _high; // complete sections
        private decimal _sectionLow, _sectionHigh;
        private decimal? _digitsLow, _digitsHigh;
        private decimal _lastPower;
        private bool _zero;

        public bool Given { get; private set; }

        public bool Open { get; private set; }

        public decimal Power { get; private set; } = 1;

        public Number() => _lastPower = 1;

        public readonly decimal Low => _low + _sectionLow + (_digitsLow ?? 0) * Trailing;

        public readonly decimal High => _high + _sectionHigh + (_digitsHigh ?? 0) * Trailing;

        // 一万五 is 15000: a last digit behind 百, 千 or 万 counts its tenth
        private readonly decimal Trailing => _lastPower >= 100 && _digitsLow is > 0 and < 10 && !_zero ? _lastPower / 10 : 1;

        private int _behindMagnitude = -1; // the position behind the last magnitude: 百万 counts as one

        /// <summary>Takes what stands at the position into the number; false where it is no part of it.</summary>
        public bool Take(string folded, ref int at)
        {
            var unit = folded[at];
            if (char.IsAsciiDigit(unit)) return _digitsLow is null && TakeFigures(folded, ref at);
            if (unit == '几' || unit == '数' && (!Given || _lastPower == 10)) return TakeSome(folded, ref at);
            if (Given && unit is '多' or '余' or '来' or '+') return TakeOpen(folded, ref at);
            if (Given && unit == '把' && _lastPower is 100 or 1000 or 10_000 && at + 1 < folded.Length && BehindSome.Contains(folded[at + 1])) return Open = ++at > 0; // 百把人, 千把块
            if (Given && unit == '十' && _lastPower == 100 && at + 1 < folded.Length && folded[at + 1] is '来' or '多' or '几') return Open = (at += 2) > 0; // 百十来号
            if (Given && unit == ' ' && at + 1 < folded.Length && folded[at + 1] is '万' or '亿' or '千') return ++at > 0;
            if (Given && unit == ' ' && IsOpenBehindSpace(folded, at)) return Open = (at += 2) > 0;
            if (Given && unit == '点' && IsFraction(folded, at)) return TakeFraction(folded, ref at);
            if (unit == '廿' && !Given) return TakeTwenty(ref at);
            if (unit == '零' && Given) return _zero = ++at > 0;
            if (_lastPower >= 10_000 && _digitsLow is null && unit == '一' && at + 1 < folded.Length && folded[at + 1] is '年' or '个' or '月' or '次' or '人' or '位') return false; // 240万|一年
            if (HanDigits.Of(unit) is > 0 and var digit) return TakeDigit(unit, digit, ref at);
            if (Magnitudes.IndexOf(unit, StringComparison.Ordinal) is >= 0 and var power) return TakeMagnitude(power, ref at);
            if (Given && unit is 'k' or 'w' && !(at + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[at + 1]))) return TakeMagnitude(unit == 'k' ? 2 : 3, ref at);
            return false;
        }

        // 五十一点八万; 三点五十 is a time
        private static bool IsFraction(string folded, int at) =>
            at + 2 < folded.Length && HanDigits.Of(folded[at + 1]) is >= 0 and < 10 && folded[at + 2] is '万' or '亿' or '倍' or '成' or '%';

        private bool TakeFraction(string folded, ref int at)
        {
            var fraction = HanDigits.Of(folded[at + 1]) / 10m;
            (_digitsLow, _digitsHigh) = ((_digitsLow ?? 0) + fraction, (_digitsHigh ?? 0) + fraction);
            at += 2;
            return true;
        }

        // 廿八万
        private bool TakeTwenty(ref int at)
        {
            (_sectionLow, _sectionHigh, _lastPower) = (20, 20, 10);
            at++;
            return Given = true;
        }

        private bool TakeFigures(string folded, ref int at)
        {
            var end = at;
            while (end < folded.Length && (char.IsAsciiDigit(folded[end]) || IsGrouping(folded, end))) end++;
            if (end + 1 < folded.Length && folded[end] == '.' && char.IsAsciiDigit(folded[end + 1]))
            {
                for (end++; end < folded.Length && char.IsAsciiDigit(folded[end]);) end++;
            }
            if (end - at > 16) return false;
            _digitsLow = _digitsHigh = decimal.Parse(folded.AsSpan(at, end - at), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            at = end;
            return Given = true;
        }

        private static bool IsGrouping(string folded, int at) =>
            folded[at] == ',' && at + 3 < folded.Length && char.IsAsciiDigit(folded[at + 1]) && char.IsAsciiDigit(folded[at + 2]) && char.IsAsciiDigit(folded[at + 3])
            && !(at + 4 < folded.Length && char.IsAsciiDigit(folded[at + 4]));

        // 50 余位, 200 多名; 2023 多家 is a year
        private readonly bool IsOpenBehindSpace(string folded, int at) =>
            at + 2 < folded.Length && folded[at + 1] is '余' or '多' && !char.IsAsciiDigit(folded[at + 2]) && Low is >= 10 and not (>= 1900 and <= 2100);

        // 数百, 几千: from one on; 十几: ten and more
        private bool TakeSome(string folded, ref int at)
        {
            var next = at + 1 < folded.Length ? folded[at + 1] : '\n';
            if (!Given && !Magnitudes.Contains(next)) return false;
            if (!Given) _digitsLow = _digitsHigh = 1;
            Given = Open = true;
            at++;
            return true;
        }

        private const string BehindSome = "万亿人名个家位号张块宗笔起轮颗枚亩倍%员岁";

        private bool TakeOpen(string folded, ref int at)
        {
            if (folded[at] is '来' or '+' && at + 1 < folded.Length && (char.IsAsciiLetterOrDigit(folded[at + 1]) || folded[at] == '来' && at + 1 < folded.Length && !BehindSome.Contains(folded[at + 1]))) return false;
            at++;
            return Open = true;
        }

        // 三四十: two digits in a row, the second one higher, are a range
        private bool TakeDigit(char unit, int digit, ref int at)
        {
            if (_digitsLow is { } first)
            {
                if (_digitsHigh != first || digit != first + 1 && (first, digit) is not (3, 5) || unit == '二') return false;
                _digitsHigh = digit;
            }
            else
            {
                _digitsLow = _digitsHigh = digit;
            }
            at++;
            return Given = true;
        }

        // 9999999999999999万亿亿: what is greater counts nothing
        private const decimal Most = 1_000_000_000_000_000_000;

        private bool TakeMagnitude(int index, ref int at)
        {
            if (High > Most || Power > Most) return false;
            decimal power = index switch { 0 => 10, 1 => 100, 2 => 1000, 3 => 10_000, _ => 100_000_000 };
            if (index < 3)
            {
                if (_digitsLow is null && _lastPower != 1 && _lastPower <= power) return false;
                _sectionLow += (_digitsLow ?? 1) * power;
                _sectionHigh += (_digitsHigh ?? 1) * power;
            }
            else
            {
                var (low, high) = (_sectionLow + (_digitsLow ?? 0), _sectionHigh + (_digitsHigh ?? 0));
                if (low == 0 && _low == 0) low = high = 1;
                (_low, _high) = index == 4 ? ((_low + low) * power, (_high + high) * power) : (_low + low * power, _high + high * power);
                (_sectionLow, _sectionHigh) = (0, 0);
            }
            (_digitsLow, _digitsHigh, _zero) = (null, null, false);
            Power = _behindMagnitude == at ? Power * power : power;
            _behindMagnitude = at + 1;
            _lastPower = power;
            at++;
            return Given = true;
        }
    }
}
