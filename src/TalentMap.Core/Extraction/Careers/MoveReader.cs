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
            var people = People(clause, i, verb);
            if (people.Count == 0) continue;
            var companies = Companies(clause, i, verb, firm);
            var kind = KindOf(verb, people[0], companies, account);
            if (kind is not { } known) continue;
            var date = DateOf(line, i);
            for (var p = 0; p < people.Count; p++)
            {
                var company = companies.Count == people.Count ? companies[p] : companies.FirstOrDefault();
                if (company is null && known is MoveKind.Leave) company = account.EmployerOf(people[p]) ?? firm;
                if (company is null && known is not MoveKind.Found) continue;
                var title = TitleOf(clause, i, known, company, groups);
                if (Left(clause, i, known) is { } left && left != company)
                {
                    yield return new ToldMove(people[p], MoveKind.Leave, left, null, date, line.Span, line.Tokens[i].Span.Start);
                }
                yield return new ToldMove(people[p], known, company, title, date, line.Span, line.Tokens[i].Span.Start);
            }
        }
    }

    private static MoveKind? KindOf(MoveVerb verb, Person person, List<Company> companies, Account account) => verb.Word switch
    {
        MoveWord.Join or MoveWord.Poach => companies.Count > 0 ? MoveKind.Join : null,
        MoveWord.Leave => MoveKind.Leave,
        MoveWord.Found => verb.NeedsObject && companies.Count == 0 ? null : MoveKind.Found,
        MoveWord.Advise => MoveKind.Advise,
        MoveWord.Appoint => MoveKind.Appoint,
        _ when companies.Count == 0 => null,
        _ => account.EmployerOf(person, companies[0]) is null ? MoveKind.Appoint : MoveKind.Join,
    };

    // The nearest people before the verb in its clause; behind 加入云谷的|林晓岚; else those the clause is about.
    private static IReadOnlyList<Person> People(Clause clause, int verb, MoveVerb word)
    {
        var line = clause.Line;
        if (word.Word == MoveWord.Poach)
        {
            for (var i = verb + 1; i < clause.End; i++)
            {
                if (line.At(i) == Part.Person) return Subjects.ListFrom(line, i, out _);
            }
            return [];
        }
        for (var i = verb - 1; i >= clause.Start; i--)
        {
            if (line.At(i) != Part.Person) continue;
            var people = Subjects.ListTo(line, i, out var first);
            if (line.At(first - 1) is not (Part.By or Part.And)) return people;
        }
        return clause.Subject;
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
                else if (line.At(i) == Part.Firm && firm is not null) found.Add(firm);
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

    private static TextSpan? TitleOf(Clause clause, int verb, MoveKind kind, Company? company, IReadOnlyList<PostGroup> groups)
    {
        foreach (var group in groups)
        {
            var behind = group.First > verb;
            if (behind ? !Follows(clause, verb, group) : kind != MoveKind.Leave) continue;
            if (group.Posts[0].Company is { } owner && owner != company) continue;
            return group.Words;
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
