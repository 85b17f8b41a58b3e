namespace TalentMap.Landscape;

/// <summary>Who is where on a day, and what people were long ago.</summary>
internal sealed class Staff
{
    private readonly World world;
    private readonly ILookup<int, (Stint Stint, DateOnly Until)> byPlace;
    private readonly HashSet<int> asked = [];

    public Staff(World world)
    {
        this.world = world;
        var ends = new Dictionary<Stint, DateOnly>(ReferenceEqualityComparer.Instance);
        foreach (var item in world.News.Where(n => n.Before is not null)) ends[item.Before!] = item.Day;
        byPlace = world.News.Where(n => n.After is not null).Select(n => n.After!).Concat(world.Quiet)
            .ToLookup(s => s.At.Id, s => (s, ends.GetValueOrDefault(s, DateOnly.MaxValue)));
    }

    /// <summary>Somebody who has a post there on that day, rather one who was not asked before; null where nobody is known.</summary>
    public Stint? SomebodyAt(Organisation place, DateOnly day, Somebody but, Dice dice)
    {
        var there = byPlace[place.Id].Where(s => s.Stint.From < day && s.Until > day && s.Stint.Person != but).ToList();
        if (there.Count == 0) return null;
        var fresh = there.FindAll(s => !asked.Contains(s.Stint.Person.Id));
        var chosen = dice.Pick(fresh.Count > 0 ? fresh : there).Stint;
        asked.Add(chosen.Person.Id);
        return chosen;
    }

    /// <summary>What somebody was long before: always the same of one person, whichever article tells it.</summary>
    public Stint PastOf(Somebody person, IReadOnlyCollection<Organisation> but)
    {
        var dice = new Dice((ulong)person.Id + 1_000_003);
        while (true)
        {
            var at = dice.Pick(world.Organisations);
            if (!but.Contains(at)) return new Stint(person, at, Careers.Post(at, dice), DateOnly.MinValue, false);
        }
    }
}
