namespace TalentMap.Core.Extraction.Careers.Choices;

/// <summary>Whom the article spoke of last, for sentences that name nobody, and how much it speaks of everybody.</summary>
internal sealed class Recall
{
    private const int Most = 6;

    private const int Headed = 6; // a heading speaks for so many sentences

    private readonly List<Spoken> _recent = [];
    private readonly List<SpokenPlace> _places = [];
    private readonly Dictionary<Person, Person[]> _alone = [];
    private readonly int _mostMentions;

    public Recall(Cast cast)
    {
        foreach (var person in cast.People)
        {
            if (person.Mentions.Count > _mostMentions) (Top, _mostMentions) = (person, person.Mentions.Count);
        }
    }

    /// <summary>The person the article names most.</summary>
    public Person? Top { get; }

    /// <summary>Somebody as a list of one, the same list every time.</summary>
    public Person[] Alone(Person person)
    {
        if (!_alone.TryGetValue(person, out var alone)) _alone[person] = alone = [person];
        return alone;
    }

    /// <summary>How many sentences were read.</summary>
    public int Sentence { get; private set; }

    /// <summary>The people named last, the last of them at the end.</summary>
    public IReadOnlyList<Spoken> Recent => _recent;

    public readonly record struct Spoken(Person Person, int Sentence, bool Subject);

    /// <summary>How much of the article is about somebody: 3 the most, 2 half as much, 1 less, 0 named once.</summary>
    public int ShareOf(Person person) => person == Top ? 3 : person.Mentions.Count <= 1 ? 0 : person.Mentions.Count * 2 >= _mostMentions ? 2 : 1;

    public void Enter() => Sentence++;

    /// <summary>The organisations named last, the last of them at the end.</summary>
    public IReadOnlyList<SpokenPlace> Places => _places;

    /// <param name="Opens">Whether a sentence began with it.</param>
    /// <param name="Heads">Whether it stood in a heading.</param>
    public readonly record struct SpokenPlace(Company Company, int Sentence, bool Opens, bool Heads);

    /// <summary>Keeps that a sentence named an organisation.</summary>
    public void Hear(Company company, bool opens, bool heads)
    {
        for (var i = _places.Count - 1; i >= 0; i--)
        {
            if (_places[i].Company != company) continue;
            opens |= _places[i].Opens && _places[i].Sentence == Sentence;
            heads |= _places[i].Heads && Sentence - _places[i].Sentence < Headed;
            _places.RemoveAt(i);
        }
        _places.Add(new SpokenPlace(company, Sentence, opens, heads));
        if (_places.Count > Most) _places.RemoveAt(0);
    }

    /// <summary>Keeps that a clause named somebody, or was about them.</summary>
    public void Hear(Person person, bool subject)
    {
        for (var i = _recent.Count - 1; i >= 0; i--)
        {
            if (_recent[i].Person != person) continue;
            subject |= _recent[i].Subject && _recent[i].Sentence == Sentence;
            _recent.RemoveAt(i);
        }
        _recent.Add(new Spoken(person, Sentence, subject));
        if (_recent.Count > Most) _recent.RemoveAt(0);
    }
}
