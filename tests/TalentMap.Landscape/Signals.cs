using System.Globalization;

namespace TalentMap.Landscape;

/// <summary>What the market does: figures and moods, warm in the first half of 2023 and cold after it.</summary>
internal static class Signals
{
    private static readonly string[] Kinds =
        ["compensation", "compensation", "headcount", "headcount", "funding", "funding", "valuation", "demand", "supply", "compute", "climate", "climate", "milestone"];

    private static readonly string[] Posts = ["算法工程師", "算法科學家", "產品經理", "資深研究員", "大模型工程師"];

    /// <summary>A sentence on an organisation or on the market, with its figures filled in, and the fact that it tells.</summary>
    public static (string Sentence, ToldFact Fact) About(Organisation at, DateOnly day, Dice dice)
    {
        var mood = MoodOf(day, dice);
        var kind = dice.Pick(Kinds);
        var ways = Sentences.That(kind).Where(line => line.StartsWith("any", StringComparison.Ordinal) || line.StartsWith(mood, StringComparison.Ordinal)).ToList();
        if (at.Sort is Sort.University or Sort.Lab) ways = [.. ways.Where(line => kind is not ("funding" or "valuation") || !line.Contains("{to}", StringComparison.Ordinal))];
        if (ways.Count == 0) return About(at, day, dice);
        var line = dice.Pick(ways).Split(' ', 3);
        var figures = Figures.Of(kind, dice);
        var fact = new ToldFact(kind, null, at.Id) { Direction = line[1] == "-" ? null : line[1] };
        return (figures.Into(line[2]).Replace("{title}", dice.Pick(Posts), StringComparison.Ordinal), figures.Told(line[2], fact));
    }

    private static string MoodOf(DateOnly day, Dice dice)
    {
        if (day >= new DateOnly(2023, 1, 1) && day < new DateOnly(2023, 7, 1)) return dice.Percent(90) ? "boom" : "cold";
        return dice.Percent(day.Year is 2023 or 2024 ? 25 : 50) ? "boom" : "cold";
    }

    /// <summary>The figures of one sentence.</summary>
    private sealed record Figures(int A, int B, int X, int Y, int Percent)
    {
        public static Figures Of(string kind, Dice dice)
        {
            var a = kind switch
            {
                "compensation" => 10 * dice.Between(3, 9),
                "headcount" => dice.Between(12, 400),
                "demand" => 5 * dice.Between(4, 60),
                "supply" => 100 * dice.Between(2, 20),
                "compute" => 100 * dice.Between(2, 50),
                _ => 10 * dice.Between(1, 9),
            };
            var x = dice.Between(2, 20);
            return new Figures(a, kind == "compensation" ? a + 10 * dice.Between(1, 6) : a + a * dice.Between(2, 9) / 10 + 1, x, x + dice.Between(1, 20), 5 * dice.Between(2, 12));
        }

        public string Into(string words) => words
            .Replace("{a}", Text(A), StringComparison.Ordinal).Replace("{b}", Text(B), StringComparison.Ordinal).Replace("{x}", Text(X), StringComparison.Ordinal)
            .Replace("{y}", Text(Y), StringComparison.Ordinal).Replace("{p}", Text(Percent), StringComparison.Ordinal).Replace("{d}", Text(Percent / 10 + 2), StringComparison.Ordinal);

        public ToldFact Told(string words, ToldFact fact)
        {
            var base_ = words.Contains('億') ? 100_000_000m : words.Contains('萬') ? 10_000m : 1m;
            decimal? Of(string gap, decimal value) => words.Contains(gap, StringComparison.Ordinal) ? value : null;
            var low = Of("{a}00萬", A * 1_000_000m) ?? Of("{a}", A * base_) ?? Of("{x}", X * base_) ?? Of("{p}", Percent / 100m) ?? Of("{d}", (Percent / 10 + 2) / 10m);
            return fact with { Low = low, High = Of("{b}", B * base_) ?? Of("{y}", Y * base_) ?? low };
        }

        private static string Text(int figure) => figure.ToString(CultureInfo.InvariantCulture);
    }
}
