namespace TalentMap.Landscape;

/// <summary>One article of the landscape: its file, and what it tells.</summary>
/// <param name="Reprints">The file of the article whose story it prints again.</param>
public sealed record PrintedArticle(string File, Printed Printed, Story Story, string? Reprints);

/// <summary>
/// Many articles on people and companies that never were, the same byte for byte at every making: careers from 2014 to 2026 with the boom of early
/// 2023 and the cooldown after it, told by several houses in both scripts.
/// </summary>
public sealed class Chronicle
{
    private const int ReprintsPercent = 8;
    private const int UndatedPercent = 3;

    private Chronicle(World world, IReadOnlyList<PrintedArticle> articles) => (World, Articles) = (world, articles);

    public World World { get; }

    public IReadOnlyList<PrintedArticle> Articles { get; }

    /// <summary>A landscape of so many articles.</summary>
    public static Chronicle Of(int articles, ulong seed = 2023)
    {
        var dice = new Dice(seed);
        var world = World.Make(articles, dice);
        var staff = new Staff(world);
        var reprints = articles * ReprintsPercent / 100;
        List<PrintedArticle> all = [];
        foreach (var news in Shares(world.News, articles - reprints, dice))
        {
            var original = Print(new Reporter(world, staff, dice).Write(news, isDated: !dice.Percent(UndatedPercent)), all.Count, dice);
            all.Add(original);
            if (reprints == 0 || original.Story.Published is null || !dice.Percent(ReprintsPercent + 2)) continue;
            all.Add(Reprint(original, all.Count, dice));
            reprints--;
        }
        while (all.Count < articles) all.Add(Reprint(dice.Pick(all.FindAll(a => a is { Reprints: null, Story.Published: not null })), all.Count, dice));
        return new Chronicle(world, all);
    }

    /// <summary>Writes the articles below <c>articles</c>, and beside it <c>truth.json</c>.</summary>
    public Truth WriteTo(string folder)
    {
        foreach (var article in Articles)
        {
            var file = Path.Combine(folder, "articles", article.File);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, article.Printed.Text);
        }
        var truth = Truth.Of(this);
        truth.Write(Path.Combine(folder, "truth.json"));
        return truth;
    }

    // The news in their order, cut into so many stories: a single one, a few, or a week's round.
    private static IEnumerable<IReadOnlyList<News>> Shares(IReadOnlyList<News> news, int stories, Dice dice)
    {
        var sizes = Enumerable.Range(0, stories).Select(_ => dice.Below(100) switch { < 30 => 1, < 55 => 2, < 75 => 3, < 90 => 5, _ => 8 }).ToList();
        long all = sizes.Sum(), told = 0;
        var from = 0;
        for (var story = 0; story < stories; story++)
        {
            told += sizes[story];
            var to = Math.Clamp((int)(told * news.Count / all), from + 1, news.Count - (stories - 1 - story));
            yield return [.. news.Skip(from).Take(to - from)];
            from = to;
        }
    }

    private static PrintedArticle Print(Story story, int number, Dice dice)
    {
        var style = story.Published is null ? dice.Pick(HouseStyle.All) with { Layout = Layout.Bare } : dice.Pick(HouseStyle.All);
        return Article(style.Print(story, Author(dice), $"{number:D5}", null, null), story, number, null);
    }

    private static PrintedArticle Reprint(PrintedArticle original, int number, Dice dice)
    {
        var styles = HouseStyle.All.Where(s => s.In(s.Publisher) != original.Printed.Publisher).ToList();
        var again = original.Story with { Published = original.Story.Published!.Value.AddDays(dice.Below(2)) };
        return Article(dice.Pick(styles).Print(again, Author(dice), $"{number:D5}", original.Story, original.Printed.Publisher), again, number, original.File);
    }

    private static PrintedArticle Article(Printed printed, Story story, int number, string? reprints) =>
        new($"{(story.Published is { } day ? $"{day.Year}" : "undated")}/{number:D5}{printed.Extension}", printed, story, reprints);

    private static Somebody Author(Dice dice) => Founding.People(1, dice)[0];
}
