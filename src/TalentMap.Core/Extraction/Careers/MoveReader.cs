using TalentMap.Core.Extraction.Careers.Choices;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Reads the moves of a clause: each verb with its people, its organisation, the post and the date.</summary>
internal sealed class MoveReader(string folded, Clause clause, IReadOnlyList<PostGroup> groups, Account account)
{
    private readonly Line _line = clause.Line;

    /// <summary>The moves that a verb of the clause tells as having happened.</summary>
    /// <remarks>What the rules say is evidence; who and where is chosen by all that is seen. 分别加入|云谷、雷山 stays as the rules share it out.</remarks>
    public List<ToldMove> Read(int verb, MoveVerb word)
    {
        if (!account.Chooser.View.IsTold(folded, verb)) return [];
        var complete = MoveNeeds.AreMet(folded, clause, groups, verb);
        List<ToldMove> ruled = complete ? [.. Told(verb, word, MovePeople.Of(clause, verb), null)] : [];
        var main = ruled.Where(move => move.Kind != MoveKind.Leave || word.Word == MoveWord.Leave).ToList();
        if (main.Select(move => move.Company).Distinct().Count() > 1 || main.Count > 0 && _line.At(verb + 1) == Part.Home) return ruled; // 回归|老东家: it says which
        var says = new Ruled([.. main.Select(move => move.Person).Distinct()], main.FirstOrDefault()?.Company);
        var chosen = account.Chooser.Verb(clause, verb, word, says, complete);
        if (chosen.People.Length == 0) return [];
        if (word.Word == MoveWord.Poach && WasThere(verb, chosen)) chosen = chosen with { Company = says.Company };
        var same = says.Company == chosen.Company && PersonTraits.Same(says.People, chosen.People);
        return [.. (same ? ruled : Told(verb, word, chosen.People, new Settled(chosen.Company))).Select(move => move with { Sure = chosen.Sure })];
    }

    // 云谷|挖来了|雷山科技的|首席科学家|林晓岚: where she was is not where she goes
    private bool WasThere(int verb, Chosen chosen)
    {
        for (var i = verb + 1; i < clause.End && _line.At(i) is Part.Company or Part.Title or Part.Other; i++)
        {
            if (_line.Tokens[i].Company == chosen.Company && chosen.Company is not null) return Events.IsHers(clause, i, chosen.People[0]);
        }
        return false;
    }

    /// <summary>An organisation that is chosen already; null where none is named.</summary>
    private sealed record Settled(Company? Company);

    private IEnumerable<ToldMove> Told(int verb, MoveVerb word, IReadOnlyList<Person> people, Settled? place) =>
        word.Word is MoveWord.Take or MoveWord.Appoint or MoveWord.Name or MoveWord.Hand ? Posted(verb, word, people, place) : Moved(verb, word, people, place);

    // A、B和C|分别加入|云谷、雷山和星桥: one for each where the numbers agree, else all go to the first
    private IEnumerable<ToldMove> Moved(int verb, MoveVerb word, IReadOnlyList<Person> people, Settled? place)
    {
        if (place is null && word.Word == MoveWord.Poach && TakenLater(verb)) people = [];
        var companies = MovePlaces.Of(folded, clause, verb, word.Word == MoveWord.Leave ? null : account.Firm);
        for (var p = 0; p < people.Count; p++)
        {
            var company = place is null ? PlaceOf(verb, word, people[p], companies.Count == people.Count ? companies[p] : companies.FirstOrDefault()) : place.Company;
            if (KindOf(word, company) is not { } kind) continue;
            if (word.Word == MoveWord.Join && MovePlaces.LeftBefore(clause, verb) is { } left && left != company)
            {
                yield return Told(verb, people[p], MoveKind.Leave) with { Company = left };
            }
            var group = GroupOf(verb, kind, company, people[p]);
            if (kind == MoveKind.Join && group is not null && group.Words.Of(folded).EndsWith("顾问", StringComparison.Ordinal)) kind = MoveKind.Advise;
            if (place is null && kind == MoveKind.Join && company!.Kind == CompanyKind.University && group is null && !MoveNeeds.WorksBehind(clause, verb)) continue; // 2016年进入云谷大学
            yield return Told(verb, people[p], kind) with { Company = company, Title = group?.Words };
            if (kind != MoveKind.Leave || group is null || group.First < verb) continue;
            foreach (var other in group.Posts.Where(post => post.Company is not null && post.Company != company).GroupBy(post => post.Company))
            {
                yield return Told(verb, people[p], kind) with { Company = other.Key, Title = other.First().Title.Join(other.Last().Title) }; // 辞去云谷总裁、雷山院长
            }
        }
    }

    private Company? PlaceOf(int verb, MoveVerb word, Person person, Company? beside)
    {
        var company = beside;
        if (word.Word == MoveWord.Leave) company ??= Left(verb, person);
        if (word.Word == MoveWord.Poach) company ??= MovePeople.Before(clause, MovePlaces.Takes(clause, verb)) is [var fetcher] ? account.Employments.Of(fetcher) : MovePlaces.Told(clause, account.Employments.Of(person));
        if (word.Word == MoveWord.Join) company ??= _line.At(verb + 1) == Part.Home ? account.Employments.FirstOf(person) : MovePlaces.Told(clause, account.Employments.Of(person));
        if (word.Word == MoveWord.Join && company is null && IsDatedEntry(verb)) company = account.Spoken;
        return company;
    }

    // 林晓岚(COO):|2022年|加入|,此前任职于云谷
    private bool IsDatedEntry(int verb) => _line.At(verb + 1) is Part.Comma or Part.Stop && _line.At(verb - 1) == Part.Date;

    // 离职|不久,林晓岚就加入了|云谷|: from where she was, which is not where she goes
    private Company? Left(int verb, Person person)
    {
        Company? next = null;
        var joins = false;
        for (var i = verb + 1; i < _line.Tokens.Count && next is null; i++)
        {
            joins |= _line.Tokens[i].Verb?.Word is MoveWord.Join or MoveWord.Found;
            if (joins) next = _line.Tokens[i].Company;
        }
        var told = account.Employments.ToldIn(_line.Span, person, past: true);
        var left = told is not null && told != next ? told : account.Employments.Of(person, but: next) ?? account.Spoken;
        return left == next ? null : left;
    }

    // 出任|云谷CEO和雷山研究院院长: one for each organisation; 升任|总裁: at her own
    private IEnumerable<ToldMove> Posted(int verb, MoveVerb word, IReadOnlyList<Person> people, Settled? settled)
    {
        var from = word.Word == MoveWord.Name ? MovePeople.LastBehind(clause, verb) : verb; // 任命|前雷山总监|林晓岚为CTO
        var group = groups.FirstOrDefault(g => g.First > from && g.First < clause.End && g.Posts[0].Tie != TitleTie.Study) ?? (word.Word == MoveWord.Hand ? Handed(verb) : Assigned(verb));
        if (group is null && settled?.Company is { } chosen)
        {
            foreach (var person in people)
            {
                var left = account.Told.LeftBefore(_line.Span, person, false);
                yield return Told(verb, person, MoveKind.Appoint) with { Company = chosen, Title = left?.Company == chosen ? left.Title : null };
            }
        }
        else if (group is null && word.Word == MoveWord.Appoint)
        {
            foreach (var person in people)
            {
                if (Untitled(verb, person) is { } move) yield return move;
            }
        }
        foreach (var person in people)
        {
            var places = group is null ? [] : group.Posts.GroupBy(post => settled?.Company ?? post.Company ?? Named(verb, word) ?? (group.Last < verb ? account.Told.PlaceOf(person, post.Title) : null) ?? account.PlaceOf(_line, verb, person));
            foreach (var place in places)
            {
                if (place.Key is not { } company || !Rises(verb) && account.Told.Joined(_line.Span, person, company)) continue;
                var outside = IsOutside(verb, word, person, company, group!);
                var title = place.First().Title.Join(place.Last().Title);
                yield return Told(verb, person, outside ? MoveKind.Join : MoveKind.Appoint) with { Company = company, Title = title };
            }
        }
    }

    private bool IsOutside(int verb, MoveVerb word, Person person, Company company, PostGroup group)
    {
        var fetched = FetchedBefore(verb);
        var ruled = word.Word is MoveWord.Take or MoveWord.Name && (fetched || ComesFromOutside(person, company, group));
        return account.Chooser.IsYes(Question.Outside, (int)word.Word, _line.Tokens[verb].Span, _line.Span, person, company, traits =>
        {
            traits.AddBoth(Trait.OutsideBias);
            traits.AddBoth(Trait.OutsideRuled, ruled ? 1 : 0, fetched ? 1 : 0);
            traits.Add(Trait.OutsideVerb, account.Chooser.Context.Word(_line.Tokens[verb].Span.Start, Math.Min(3, _line.Tokens[verb].Span.Length)));
            traits.AddBoth(Trait.OutsideKnown, account.Employments.StateOf(person, company, _line.Span), account.Told.IsAt(person, company, group) ? 1 : 0);
            traits.Add(Trait.OutsideElsewhere, account.Employments.Of(person, but: company) is null ? 0 : 1, account.Told.IsAt(person, company, group) ? 1 : 0);
            traits.Add(Trait.OutsideTail, (int)company.Kind);
        });
    }

    // 加入云谷,|升任|CTO is a second move; 加入云谷,|获任|CTO is not
    private bool Rises(int verb) => folded[_line.Tokens[verb].Span.Start] is '升' or '晋' or '擢' or '提';

    // 从云谷|调任|雷山; CTO林晓岚离任,由周远山|接任: the post is the one that was left
    private ToldMove? Untitled(int verb, Person person)
    {
        if (_line.At(verb + 1) == Part.Company) return Told(verb, person, MoveKind.Appoint) with { Company = _line.Tokens[verb + 1].Company };
        return account.Told.LeftBefore(_line.Span, person, _line.At(clause.Start) is Part.He or Part.This) is { } left
            ? Told(verb, person, MoveKind.Appoint) with { Company = left.Company, Title = left.Title } : null;
    }

    // CEO|一职|交给|林晓岚
    private PostGroup? Handed(int verb) => groups.LastOrDefault(g => g.First >= clause.Start && g.Last < verb && _line.At(g.Last + 1) != Part.Person);

    // CEO|一职|由|林晓岚|接任
    private PostGroup? Assigned(int verb)
    {
        var by = verb - 1;
        while (by > clause.Start && _line.At(by) != Part.From) by--;
        return groups.LastOrDefault(g => g.First >= clause.Start && g.Last < by && g.Last >= by - 2);
    }

    // 云谷|任命|林晓岚为CTO
    private Company? Named(int verb, MoveVerb word) =>
        word.Word == MoveWord.Name ? Enumerable.Range(clause.Start, verb - clause.Start).Select(i => _line.Tokens[i].Company).FirstOrDefault(c => c is not null) : null;

    private bool ComesFromOutside(Person person, Company company, PostGroup group) =>
        !account.Told.IsAt(person, company, group) && account.Employments.Of(person, but: company) is not null;

    // 请来了林晓岚,|出任|云谷CTO: where she was fetched to is told by the post
    private bool TakenLater(int verb) => groups.Any(g => g.First > verb && g.First > verb + 1 && g.Posts[0].Company is not null && _line.At(g.First - 1) == Part.Move);

    private bool FetchedBefore(int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (_line.Tokens[i].Verb?.Word == MoveWord.Poach) return true;
        }
        return false;
    }

    private static MoveKind? KindOf(MoveVerb verb, Company? company) => verb.Word switch
    {
        MoveWord.Found => company is null && verb.Needs == Need.Object ? null : MoveKind.Found,
        _ when company is null => null,
        MoveWord.Leave => MoveKind.Leave,
        MoveWord.Advise => MoveKind.Advise,
        _ => MoveKind.Join,
    };

    private ToldMove Told(int verb, Person person, MoveKind kind)
    {
        var (date, sure) = account.DateOf(clause, verb, person, kind);
        return new ToldMove(person, kind, null, null, date, _line.Span, _line.Tokens[verb].Span.Start) { DateSure = sure };
    }

    // 卸任|CTO; 加入云谷|任|CTO; 云谷|CTO|林晓岚离职
    private PostGroup? GroupOf(int verb, MoveKind kind, Company? company, Person person)
    {
        var fits = FollowingPosts(verb).Where(g => account.HoldersOf(g) is not [_, ..] holders || holders.Contains(person)).Concat(groups.Where(g => kind == MoveKind.Leave && g.Last < verb && !IsTakenUp(g) && account.HoldersOf(g).Contains(person)));
        return fits.FirstOrDefault(group => (group.Posts[0].Company ?? account.Told.PlaceOf(person, group.Posts[0].Title)) is not { } owner || owner == company);
    }

    // 2018年加入云谷|任|首席架构师,2023年离职: told of the join, not of the leave
    private bool IsTakenUp(PostGroup group)
    {
        var i = group.First - 1;
        while (_line.At(i) is Part.Holds or Part.Company or Part.Other) i--;
        return _line.At(i) == Part.Move;
    }

    private List<PostGroup> FollowingPosts(int verb) => [.. groups.Where(g => g.First > verb && Follows(verb, g))];

    private bool Follows(int verb, PostGroup group)
    {
        for (var i = verb + 1; i < group.First; i++)
        {
            if (_line.At(i) == Part.From || _line.Tokens[i].Verb is { } other && other.Word != MoveWord.Take) return false; // 离职|创办云谷,担任|CEO; 加入云谷,从|工程师做到总监
        }
        if (group.First < clause.End) return true;
        var next = clause.End + 1;
        if (group.First > _line.ClauseEnd(next)) return false;
        for (var i = next; i < group.First; i++)
        {
            if (_line.At(i) == Part.Person || _line.Tokens[i].Verb is { } other && (other.Word != MoveWord.Take || !Assertion.IsTold(folded, _line, i))) return false;
            if (_line.At(i) is Part.Holds or Part.Move) return true;
        }
        return false;
    }
}
