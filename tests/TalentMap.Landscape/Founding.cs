namespace TalentMap.Landscape;

/// <summary>Names the organisations and the people.</summary>
internal static class Founding
{
    public static List<Organisation> Organisations(int count, Dice dice)
    {
        var heads = dice.Shuffle(from head in NameParts.Heads from second in NameParts.Seconds where head.Text != second.Text select new Part(head.Text + second.Text, head.Pinyin + second.Pinyin));
        var latin = dice.Shuffle(from head in NameParts.LatinHeads from tail in NameParts.LatinTails select head + tail);
        List<Organisation> all = [];
        for (var head = 0; all.Count < count; head++)
        {
            var organisation = Named(all.Count, heads[head % heads.Count], dice);
            all.Add(latin.Count > 0 && organisation.Sort != Sort.University && dice.Percent(10) ? organisation with { English = TakeLast(latin) } : organisation);
            if (all.Count < count && organisation.Sort == Sort.Company && dice.Percent(12)) all.Add(UnitOf(organisation, all.Count, heads[head % heads.Count], dice));
        }
        return all;
    }

    public static List<Somebody> People(int count, Dice dice) => [.. from id in Enumerable.Range(0, count) select dice.Percent(1) ? Foreigner(id, dice) : Local(id, dice)];

    private static Organisation Named(int id, Part head, Dice dice)
    {
        var (sort, tails) = dice.Below(100) switch
        {
            < 6 => (Sort.Fund, NameParts.FundTails),
            < 9 => (Sort.Lab, NameParts.LabTails),
            < 12 => (Sort.University, NameParts.UniversityTails),
            _ => (Sort.Company, NameParts.CompanyTails),
        };
        var tail = dice.Pick(tails);
        var name = head.Text + tail.Text;
        return new Organisation(id, name, sort is Sort.Company or Sort.Fund ? head.Text : name, head.Pinyin + tail.Pinyin, null, sort, null);
    }

    private static Organisation UnitOf(Organisation parent, int id, Part head, Dice dice)
    {
        var tail = dice.Pick(NameParts.UnitTails);
        var name = head.Text + tail.Text;
        return new Organisation(id, name, name, head.Pinyin + tail.Pinyin, null, tail.Text is "研究院" or "實驗室" ? Sort.Lab : Sort.Company, parent.Id);
    }

    private static Somebody Local(int id, Dice dice)
    {
        var surname = dice.PickEarly(NameParts.Surnames);
        var (one, two) = (dice.Pick(NameParts.Given), dice.Pick(NameParts.Given));
        var given = dice.Percent(14) ? one : new Part(one.Text + two.Text, one.Pinyin + two.Pinyin);
        var english = dice.Percent(12) ? $"{dice.Pick(NameParts.EnglishNames)} {char.ToUpperInvariant(surname.Pinyin[0])}{surname.Pinyin[1..]}" : null;
        return new Somebody(id, surname.Text + given.Text, surname.Pinyin + given.Pinyin, english, english is null && dice.Percent(4) ? dice.Pick(NameParts.Nicknames) : null, dice.Percent(35));
    }

    private static Somebody Foreigner(int id, Dice dice)
    {
        var (first, last) = (dice.Pick(NameParts.ForeignFirst), dice.Pick(NameParts.ForeignLast));
        return new Somebody(id, $"{first.Chinese}·{last.Chinese}", null, $"{first.Latin} {last.Latin}", null, first.Latin is "Anna" or "Sofia" or "Emily" or "Karin");
    }

    private static string TakeLast(List<string> list)
    {
        var last = list[^1];
        list.RemoveAt(list.Count - 1);
        return last;
    }
}
