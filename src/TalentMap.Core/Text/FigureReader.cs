using System.Globalization;

namespace TalentMap.Core.Text;

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
