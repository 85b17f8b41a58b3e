namespace TalentMap.Landscape;

/// <summary>Writes one story on some news: who went where, what the market does, and who says what about it.</summary>
internal sealed class Reporter(World world, Staff staff, Dice dice)
{
    private static readonly string[] Cities = ["杭州", "深圳", "上海", "北京", "南京", "成都", "廣州", "武漢", "蘇州", "新竹", "臺北", "香港"];

    private readonly Naming naming = new(dice);
    private readonly List<ToldFact> facts = [];
    private readonly List<string> paragraphs = [];
    private readonly List<string> pseudonyms = [];
    private DateOnly? published;

    /// <summary>The story of some news, told some days after the last of them.</summary>
    public Story Write(IReadOnlyList<News> news, bool isDated)
    {
        var day = news[^1].Day.AddDays(dice.Between(1, 18));
        published = isDated ? day : null;
        var title = Title(news);
        foreach (var item in news) paragraphs.Add(Paragraph(item, day));
        if (dice.Percent(60)) paragraphs.Add(Market(news, day));
        if (dice.Percent(4)) paragraphs.Add(Pseudonym());
        return new Story(title, paragraphs, published) { Facts = facts, People = naming.People, Organisations = naming.Organisations, Pseudonyms = pseudonyms };
    }

    private string Title(IReadOnlyList<News> news)
    {
        var (first, last) = (PlaceOf(news[0]), PlaceOf(news[^1]));
        return Sentences.Fill(dice.Pick(Sentences.That("title")), null, ("who", news[0].Person.Name), ("short2", last.Name), ("short", first.Name));
    }

    private static Organisation PlaceOf(News item) => (item.After ?? item.Before)!.At;

    private string Paragraph(News item, DateOnly day)
    {
        List<string> said = [Move(item)];
        if (item is { Before: not null, After: not null } && dice.Percent(25)) said.Add(Past(item));
        var place = PlaceOf(item);
        if (naming.CanShorten(place) && dice.Percent(25)) said.Add(Sentences.Fill(dice.Pick(Sentences.That("about")), null, ("to", naming.Shorten(place)), ("short", place.ShortName), ("city", dice.Pick(Cities))));
        if (place.Parent is { } parent && dice.Percent(50)) said.Add(Sentences.Fill(dice.Pick(Sentences.That("unit")), null, ("to", naming.Of(place)), ("parent", naming.Of(world.Organisations[parent]))));
        if (dice.Percent(35)) said.Add(dice.Pick(Sentences.That("prose")));
        if (dice.Percent(50) && staff.SomebodyAt(place, day, item.Person, dice) is { } insider) said.Add(Opinion(insider));
        if (dice.Percent(40)) said.Add(Signal(place, day));
        return string.Concat(said);
    }

    private string Move(News item)
    {
        var when = Days.Word(item.Day, published, dice);
        var tells = TellsOf(item);
        Tell(item, tells, when?.Edtf);
        var sentence = dice.Pick(Sentences.That(tells));
        var (who, from, to) = (item.Person, item.Before, item.After);
        return Sentences.Fill(FirstNames(sentence, who), when?.Words, ("from", from is null ? "" : naming.Of(from.At)), ("to", to is null ? "" : naming.Of(to.At)),
            ("post", from?.Title ?? ""), ("title", to?.Title ?? ""), ("he", who.IsWoman ? "她" : "他"), ("n", $"{dice.Between(2, 9)}"));
    }

    private string TellsOf(News item) => item switch
    {
        { After: null } => "leave",
        { Before: null } => item.After.Founded ? "foundfirst" : "first",
        _ when item.Before.At == item.After.At => "appoint",
        _ when item.After.Founded => dice.Percent(40) ? "leavefound" : "found",
        _ => dice.Percent(50) ? "switch" : "join",
    };

    private void Tell(News item, string tells, string? date)
    {
        if (item.Before is { } before && tells is "switch" or "leave" or "leavefound") facts.Add(new ToldFact("leave", before.Person.Id, before.At.Id, before.Title, date));
        if (item.Before is { } earlier) facts.Add(new ToldFact("role", earlier.Person.Id, earlier.At.Id, earlier.Title) { Status = "former" });
        if (item.After is not { } after) return;
        var kind = tells switch { "appoint" => "appoint", "found" or "foundfirst" or "leavefound" => "found", _ => "join" };
        facts.Add(new ToldFact(kind, after.Person.Id, after.At.Id, after.Title, date));
        facts.Add(new ToldFact("role", after.Person.Id, after.At.Id, after.Title) { Status = "current" });
    }

    private string Past(News item)
    {
        var past = staff.PastOf(item.Person, but: [item.Before!.At, item.After!.At]);
        facts.Add(new ToldFact("role", item.Person.Id, past.At.Id, past.Title) { Status = "former" });
        return Sentences.Fill(FirstNames(dice.Pick(Sentences.That("past")), item.Person), null,
            ("from", naming.Of(past.At)), ("post", past.Title), ("he", item.Person.IsWoman ? "她" : "他"));
    }

    private string Opinion(Stint insider)
    {
        facts.Add(new ToldFact("role", insider.Person.Id, insider.At.Id, insider.Title) { Status = "current" });
        return Sentences.Fill(FirstNames(dice.Pick(Sentences.That("role")), insider.Person), null,
            ("to", naming.Of(insider.At)), ("title", insider.Title), ("he", insider.Person.IsWoman ? "她" : "他"), ("claim", dice.Pick(Sentences.That("claim"))));
    }

    private string Market(IReadOnlyList<News> news, DateOnly day) =>
        string.Concat(Enumerable.Range(0, dice.Between(1, 3)).Select(_ => Signal(PlaceOf(dice.Pick(news)), day)));

    private string Signal(Organisation at, DateOnly day)
    {
        var (sentence, fact) = Signals.About(at, day, dice);
        var names = sentence.Contains("{to}", StringComparison.Ordinal);
        var when = sentence.Contains("{when}", StringComparison.Ordinal) ? Days.Word(day.AddDays(-dice.Between(1, 30)), published, dice) : null;
        facts.Add(fact with { Organisation = names ? at.Id : null, Date = when?.Edtf });
        return Sentences.Fill(sentence, when?.Words, ("to", names ? naming.Of(at) : ""));
    }

    private string Pseudonym()
    {
        var name = Founding.People(1, dice)[0];
        pseudonyms.Add(name.Name);
        return Sentences.Fill(dice.Pick(Sentences.That("pseudonym")), null, ("who", name.Name), ("claim", dice.Pick(Sentences.That("claim"))));
    }

    // The further names stand behind the first mention alone.
    private string FirstNames(string sentence, Somebody who)
    {
        var at = sentence.IndexOf("{who}", StringComparison.Ordinal);
        return at < 0 ? sentence : string.Concat(sentence.AsSpan(0, at), naming.Of(who), sentence[(at + 5)..].Replace("{who}", who.Name, StringComparison.Ordinal));
    }
}
