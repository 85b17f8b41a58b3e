using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Where everybody works or worked, as far as an article has told.</summary>
internal sealed class Employments
{
    private const int Most = 64; // nobody works at more places

    private readonly Dictionary<Person, List<Employment>> _known = [];

    /// <summary>Where somebody works, leaving out one organisation: the place told last, one that was not left before one that was.</summary>
    public Company? Of(Person person, Company? but = null)
    {
        if (!_known.TryGetValue(person, out var known)) return null;
        Company? left = null;
        for (var i = known.Count - 1; i >= 0; i--)
        {
            if (known[i].Company == but) continue;
            if (!known[i].Former) return known[i].Company;
            left ??= known[i].Company;
        }
        return left;
    }

    /// <summary>Where somebody works now: the place told last that was not left.</summary>
    public Company? NowOf(Person person)
    {
        if (!_known.TryGetValue(person, out var known)) return null;
        for (var i = known.Count - 1; i >= 0; i--)
        {
            if (!known[i].Former) return known[i].Company;
        }
        return null;
    }

    /// <summary>Where a sentence told last that somebody works or worked: 林晓岚曾在云谷工作,|历任|总监.</summary>
    /// <param name="past">Whether places that were left count too.</param>
    public Company? ToldIn(TextSpan sentence, Person person, bool past)
    {
        if (!_known.TryGetValue(person, out var known)) return null;
        Company? told = null;
        for (var i = known.Count - 1; i >= 0; i--)
        {
            if (known[i].Sentence != sentence || known[i].Former && !past) continue;
            if (Firms.Is(known[i].Company)) return known[i].Company; // 云谷独立董事、星桥大学教授林晓岚辞职: at 云谷
            told ??= known[i].Company;
        }
        return told;
    }

    /// <summary>Where somebody was told last to be, or to have been.</summary>
    public Company? LastOf(Person person) => _known.TryGetValue(person, out var known) ? known[^1].Company : null;

    /// <summary>What was told of somebody and an organisation: 0 nothing of them, 1 that they work or worked elsewhere, 2 that they work here, 3 that they did; 4 more where this sentence told it.</summary>
    public int StateOf(Person person, Company company, TextSpan sentence)
    {
        if (!_known.TryGetValue(person, out var known) || known.Count == 0) return 0;
        foreach (var employment in known)
        {
            if (employment.Company == company) return (employment.Former ? 3 : 2) + (employment.Sentence == sentence ? 4 : 0);
        }
        return 1;
    }

    /// <summary>What 老东家 means: the first place where somebody is told to have worked.</summary>
    public Company? FirstOf(Person person) => _known.TryGetValue(person, out var known) ? known[0].Company : null;

    /// <summary>Keeps that a sentence tells where somebody works, or worked.</summary>
    public void Tell(Person person, Company company, bool former, TextSpan sentence)
    {
        if (!_known.TryGetValue(person, out var known)) _known[person] = known = [];
        for (var i = known.Count - 1; i >= 0; i--)
        {
            if (known[i].Company == company) known.RemoveAt(i); // it stands there once
        }
        known.Add(new Employment(company, former, sentence));
        if (known.Count > Most) known.RemoveAt(1); // the first one stays: 老东家
    }

    private readonly record struct Employment(Company Company, bool Former, TextSpan Sentence);
}
