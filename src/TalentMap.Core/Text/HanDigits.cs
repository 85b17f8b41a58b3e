namespace TalentMap.Core.Text;

/// <summary>Reads plain numbers of figures or of Chinese digits: 12, 十二, 二〇二三, 三百五十. Units such as 万 are not its business.</summary>
public static class HanDigits
{
    /// <summary>The value of one Chinese digit; -1 where the unit is none.</summary>
    public static int Of(char unit) => unit switch
    {
        >= '0' and <= '9' => unit - '0',
        '〇' or '零' or '○' => 0,
        '一' or '壹' => 1,
        '二' or '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => -1,
    };

    /// <summary>The value of a word of digits, 十, 百 and 千; null where it is none or longer than nine units.</summary>
    public static int? Whole(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 9) return null;
        int sum = 0, digits = 0;
        var given = false;
        foreach (var unit in word)
        {
            var power = unit switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };
            if (power == 0)
            {
                if (Of(unit) is not (>= 0 and var digit)) return null;
                (digits, given) = (digits * 10 + digit, true);
                continue;
            }
            sum += (given ? digits : 1) * power; // 十二: no digit before 十 means one
            (digits, given) = (0, false);
        }
        return sum + digits;
    }
}
