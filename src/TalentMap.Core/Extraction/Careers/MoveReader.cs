using TalentMap.Core.Dates;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Reads the moves of a clause: each verb with its people, its organisation, the post and the date.</summary>
internal static class MoveReader
{
    /// <summary>The moves that the clause tells as having happened.</summary>
    public static IEnumerable<ToldMove> In(string folded, Clause clause, IReadOnlyList<PostGroup> groups, Account account, Company? firm)
    {
        var line = clause.Line;
        for (var i = clause.Start; i < clause.End; i++)
        {
            if (line.Tokens[i].Verb is not { } verb || !Assertion.IsTold(folded, line, i)) continue;
            if (verb.Needs == Need.Closing && !Closes(folded, line, i)) continue;
            var people = People(clause, i, verb);
            var companies = Companies(clause, i, verb, firm);
            var date = DateOf(line, i);
            for (var p = 0; p < people.Count; p++)
            {
                var company = companies.Count == people.Count ? companies[p] : companies.FirstOrDefault();
                if (company is null && verb.Word is MoveWord.Leave) company = account.EmployerOf(people[p]) ?? firm;
                if (KindOf(verb, people[p], company, account) is not { } kind) continue;
                if (Left(clause, i, kind) is { } left && left != company)
                {
                    yield return new ToldMove(people[p], MoveKind.Leave, left, null, date, line.Span, line.Tokens[i].Span.Start);
                }
                var title = TitleOf(clause, i, kind, company, people[p], groups, account);
                yield return new ToldMove(people[p], kind, company, title, date, line.Span, line.Tokens[i].Span.Start);
            }
        }
    }

    // 创业|了, 创业|, but not 创业|成功者
    private static bool Closes(string folded, Line line, int verb) =>
        line.At(verb + 1) is Part.Comma or Part.Stop or Part.Move or Part.Date || folded[line.Tokens[verb].Span.End] is '了' or '去' or '后' or '”';

    private static MoveKind? KindOf(MoveVerb verb, Person person, Company? company, Account account) => verb.Word switch
    {
        MoveWord.Found => company is null && verb.Needs == Need.Object ? null : MoveKind.Found,
        _ when company is null => null,
        MoveWord.Join or MoveWord.Poach => MoveKind.Join,
        MoveWord.Leave => MoveKind.Leave,
        MoveWord.Advise => MoveKind.Advise,
        MoveWord.Appoint => MoveKind.Appoint,
        _ => account.EmployerOf(person, company) is null ? MoveKind.Appoint : MoveKind.Join,
    };

    // The nearest people before the verb in its clause; behind 加入云谷的|林晓岚; else those the clause is about.
    private static IReadOnlyList<Person> People(Clause clause, int verb, MoveVerb word)
    {
        var line = clause.Line;
        if (word.Word == MoveWord.Poach) return Behind(clause, verb) ?? [];
        for (var i = verb - 1; i >= clause.Start; i--)
        {
            if (line.At(i) != Part.Person) continue;
            var people = Subjects.ListTo(line, i, out var first);
            if (line.At(first - 1) is not (Part.By or Part.And)) return people;
        }
        if (OrganisationActs(clause, verb)) return [];
        return Attributive(clause, verb) ? Behind(clause, verb) ?? clause.Subject : clause.Subject;
    }

    // 云谷|成立了雷山研究院: the organisation does it, nobody else
    private static bool OrganisationActs(Clause clause, int verb)
    {
        var i = clause.Start;
        while (i < verb && clause.Line.At(i) == Part.Date) i++;
        return i < verb && clause.Line.At(i) == Part.Company;
    }

    // 去年加入云谷|的|林晓岚
    private static bool Attributive(Clause clause, int verb)
    {
        for (var i = verb + 1; i < clause.End && i <= verb + 4; i++)
        {
            if (clause.Line.At(i) == Part.Of) return true;
        }
        return false;
    }

    private static List<Person>? Behind(Clause clause, int verb)
    {
        for (var i = verb + 1; i < clause.End; i++)
        {
            if (clause.Line.At(i) == Part.Person) return Subjects.ListFrom(clause.Line, i, out _);
        }
        return null;
    }

    private static List<Company> Companies(Clause clause, int verb, MoveVerb word, Company? firm)
    {
        var line = clause.Line;
        var found = new List<Company>();
        if (word.Place != Place.Before)
        {
            for (var i = verb + 1; i < clause.End && line.At(i) != Part.Move; i++)
            {
                if (line.At(i) == Part.Company) found.Add(line.Tokens[i].Company!);
                else if (line.At(i) == Part.Firm && word.Word != MoveWord.Found && firm is not null) found.Add(firm);
                else if (found.Count > 0 && line.At(i) is not Part.And) break;
            }
        }
        if (found.Count > 0 || word.Place == Place.After) return found;
        for (var i = verb - 1; i >= clause.Start && line.At(i) != Part.Move; i--)
        {
            if (line.At(i) == Part.Company) return [line.Tokens[i].Company!];
        }
        return found;
    }

    // 从云谷|跳槽到雷山: the place left by a join
    private static Company? Left(Clause clause, int verb, MoveKind kind)
    {
        if (kind is not MoveKind.Join) return null;
        for (var i = verb - 1; i > clause.Start && clause.Line.At(i) != Part.Move; i--)
        {
            if (clause.Line.At(i) == Part.Company && clause.Line.At(i - 1) == Part.From) return clause.Line.Tokens[i].Company;
        }
        return null;
    }

    // 加入云谷|任|CTO; 云谷|CTO|林晓岚离职
    private static TextSpan? TitleOf(Clause clause, int verb, MoveKind kind, Company? company, Person person, IReadOnlyList<PostGroup> groups, Account account)
    {
        foreach (var group in groups)
        {
            var fits = group.First > verb ? Follows(clause, verb, group)
                : kind == MoveKind.Leave && group.Last < verb && account.HoldersOf(group).Contains(person);
            if (fits && (group.Posts[0].Company is not { } owner || owner == company)) return group.Words;
        }
        return null;
    }

    private static bool Follows(Clause clause, int verb, PostGroup group)
    {
        if (group.First < clause.End) return true;
        var next = clause.End + 1;
        if (group.First > clause.Line.ClauseEnd(next)) return false;
        for (var i = next; i < group.First; i++)
        {
            if (clause.Line.At(i) is Part.Holds || clause.Line.Tokens[i].Verb?.Word == MoveWord.Take) return true;
        }
        return false;
    }

    // The nearest date before the verb in its sentence, else one behind it in its clause.
    private static DateMention? DateOf(Line line, int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            if (line.Tokens[i].Date is { Kind: not (DateKind.Now or DateKind.Stretch) } date) return date;
        }
        for (var i = verb + 1; i < line.ClauseEnd(verb); i++)
        {
            if (line.Tokens[i].Date is { Kind: not (DateKind.Now or DateKind.Stretch) } date) return date;
        }
        return null;
    }
}
