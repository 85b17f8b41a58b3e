namespace TalentMap.Landscape;

/// <summary>Who was what from when: many moves in the first half of 2023, fewer and more leaves after it.</summary>
internal static class Careers
{
    private static readonly string[] CompanyPosts =
    [
        "算法工程師", "產品經理", "高級研究員", "資深工程師", "產品總監", "技術總監", "市場總監", "算法負責人", "產品負責人", "人力資源負責人", "工程副總裁", "副總裁",
        "首席技術官", "首席科學家", "首席財務官", "首席運營官", "CTO", "COO", "總經理", "架構師", "研發總監", "數據科學家",
    ];

    private static readonly string[] FundPosts = ["合夥人", "投資總監", "董事總經理", "副總裁", "投資經理"];
    private static readonly string[] LabPosts = ["研究員", "高級研究員", "首席科學家", "副院長", "院長", "實驗室主任"];
    private static readonly string[] UniversityPosts = ["教授", "副教授", "助理教授", "研究員"];
    private static readonly string[] FounderPosts = ["CEO", "首席執行官", "CTO", "董事長"];

    // Of a hundred moves, so many in each year from 2014 on; those of 2023 mostly before July.
    private static readonly int[] Years = [2, 3, 4, 4, 5, 5, 6, 7, 9, 26, 13, 10, 6];

    private const int QuietPercent = 30;

    /// <summary>What happened, in the order of days; and the posts of those of whom nothing is told but what they are.</summary>
    public static (List<News> News, List<Stint> Quiet) Of(IReadOnlyList<Somebody> people, IReadOnlyList<Organisation> organisations, Dice dice)
    {
        List<News> news = [];
        List<Stint> quiet = [];
        foreach (var person in people)
        {
            if (dice.Percent(QuietPercent))
            {
                var at = Other(organisations, null, dice);
                quiet.Add(new Stint(person, at, Post(at, dice), Day(dice).AddYears(-3), false));
            }
            else
            {
                news.AddRange(Of(person, organisations, dice));
            }
        }
        return ([.. news.OrderBy(n => n.Day).ThenBy(n => n.Person.Id)], quiet);
    }

    private static IEnumerable<News> Of(Somebody person, IReadOnlyList<Organisation> organisations, Dice dice)
    {
        Stint? now = null;
        foreach (var day in Days(dice))
        {
            var next = Next(person, now, day, organisations, dice);
            yield return new News(day, now ?? Earlier(person, day, organisations, dice), next);
            now = next;
            if (now is null) break;
        }
    }

    /// <summary>Some days on which something happens to one person, the first first.</summary>
    private static List<DateOnly> Days(Dice dice)
    {
        var count = dice.Below(100) switch { < 80 => 1, < 95 => 2, _ => 3 };
        return Enumerable.Range(0, count).Select(_ => Day(dice)).Order().ToList();
    }

    private static DateOnly Day(Dice dice)
    {
        var throwOf = dice.Below(Years.Sum());
        var year = 0;
        while (throwOf >= Years[year]) throwOf -= Years[year++];
        var month = 2014 + year == 2023 && dice.Percent(75) ? dice.Between(1, 6) : dice.Between(1, 12);
        return new DateOnly(2014 + year, month, dice.Between(1, 28));
    }

    // Null: has left, and nobody knows where to.
    private static Stint? Next(Somebody person, Stint? now, DateOnly day, IReadOnlyList<Organisation> organisations, Dice dice)
    {
        var isCold = day >= new DateOnly(2023, 7, 1) && day < new DateOnly(2025, 1, 1);
        if (now is not null && dice.Percent(isCold ? 45 : 15)) return null;
        if (now is not null && dice.Percent(20)) return now with { Title = Post(now.At, dice), From = day, Founded = false };
        var at = Other(organisations, now?.At, dice);
        var founded = at.Sort == Sort.Company && at.Parent is null && dice.Percent(day.Year == 2023 ? 14 : 6);
        return new Stint(person, at, founded ? dice.Pick(FounderPosts) : Post(at, dice), day, founded);
    }

    // What somebody was before the map begins; not of everybody is it known.
    private static Stint? Earlier(Somebody person, DateOnly day, IReadOnlyList<Organisation> organisations, Dice dice)
    {
        if (dice.Percent(25)) return null;
        var at = Other(organisations, null, dice);
        return new Stint(person, at, Post(at, dice), day.AddYears(-dice.Between(1, 8)), false);
    }

    // A few organisations are in everybody's mouth.
    private static Organisation Other(IReadOnlyList<Organisation> organisations, Organisation? but, Dice dice)
    {
        while (true)
        {
            var at = dice.PickEarly(organisations);
            if (at != but) return at;
        }
    }

    /// <summary>A post that there is at such a place.</summary>
    public static string Post(Organisation at, Dice dice) => dice.Pick(at.Sort switch
    {
        Sort.Fund => FundPosts,
        Sort.Lab => LabPosts,
        Sort.University => UniversityPosts,
        _ => CompanyPosts,
    });
}
