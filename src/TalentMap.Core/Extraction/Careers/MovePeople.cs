namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells who makes the move of a verb.</summary>
internal static class MovePeople
{
    private const int MostBeside = 12;
    private const int MostBesideUnnamed = 7;

    public static IReadOnlyList<Person> Of(Clause clause, int verb)
    {
        var word = clause.Line.Tokens[verb].Verb!.Word;
        if (word is MoveWord.Poach or MoveWord.Name) return (IsPassive(clause, verb) ? null : Behind(clause, verb)) ?? Before(clause, verb) ?? [];
        if (Before(clause, verb) is { } named) return named;
        if (OrganisationActs(clause, verb)) return [];
        if (!IsAttributive(clause, verb)) return HasOtherSubject(clause, verb) ? [] : clause.Subject;
        if (FollowingList(clause, verb) is { } following) return following;
        return word == MoveWord.Found ? [] : Behind(clause, verb) ?? (clause.Named && verb - clause.Start <= 2 ? clause.Subject : []);
    }

    // 林晓岚|在2023年|与周远山共同创办云谷: both
    private static List<Person>? Subject(Clause clause, int before)
    {
        for (var i = before - 1; i >= clause.Start; i--)
        {
            if (clause.Line.At(i) == Part.Person) return Subjects.ListTo(clause.Line, i, out _);
        }
        return null;
    }

    /// <summary>Whether the verb stands behind 被: 林晓岚被云谷|挖走.</summary>
    public static bool IsPassive(Clause clause, int verb)
    {
        for (var i = verb - 1; i >= clause.Start && i >= verb - 4; i--)
        {
            if (clause.Line.At(i) == Part.By) return true;
        }
        return false;
    }

    // The nearest people before the verb. 林晓岚|的|同事们离开: whose they are, not who they are
    private static List<Person>? Before(Clause clause, int verb)
    {
        var line = clause.Line;
        for (var i = verb - 1; i >= clause.Start; i--)
        {
            if (line.At(i) != Part.Person) continue;
            var people = Subjects.ListTo(line, i, out var first);
            if (line.At(first - 1) == Part.And && first > clause.Start && line.At(verb - 1) is Part.Together or Part.Person or Part.Close && Subject(clause, first - 1) is { } subject)
            {
                return [.. subject, .. people];
            }
            if (line.At(first - 1) == Part.By || first > clause.Start && line.At(first - 1) == Part.And || line.Tokens[Math.Max(first - 1, 0)].Verb?.Word == MoveWord.Appoint)
            {
                i = first;
                continue;
            }
            return line.At(i + 1) == Part.Of && i + 2 < verb ? [] : people;
        }
        return null;
    }

    // 云谷|成立了雷山研究院: the organisation does it, nobody else
    private static bool OrganisationActs(Clause clause, int verb)
    {
        var i = clause.Start;
        while (i < verb && clause.Line.At(i) == Part.Date) i++;
        return i < verb && clause.Line.At(i) == Part.Company;
    }

    // 更多|员工|离职, 半数论文的第一署名|选择了离职: another subject, or so much, stands before the verb for the one told before to be understood
    private static bool HasOtherSubject(Clause clause, int verb)
    {
        if (clause.Line.At(clause.Start) is Part.He or Part.This) return false;
        var free = 0;
        for (var i = clause.Start; i < verb; i++)
        {
            if (clause.Line.At(i) == Part.Others) return true;
            if (clause.Line.At(i) == Part.Other) free += clause.Line.Tokens[i].Span.Length;
        }
        return free > (clause.Named ? MostBeside : MostBesideUnnamed);
    }

    // 去年加入云谷|的|林晓岚; 林晓岚,去年离职|的|云谷CTO
    private static bool IsAttributive(Clause clause, int verb)
    {
        for (var i = verb + 1; i < clause.End && i <= verb + 4; i++)
        {
            if (clause.Line.At(i) == Part.Of) return true;
        }
        return false;
    }

    // 与周远山一同离开云谷的|,还有|林晓岚
    private static List<Person>? FollowingList(Clause clause, int verb)
    {
        var line = clause.Line;
        if (line.At(clause.End - 1) != Part.Of || Subjects.Named(line, clause.End + 1, line.ClauseEnd(clause.End + 1)) is not { } people) return null;
        for (var i = clause.Start; i < verb; i++)
        {
            if (line.At(i) == Part.Person) people.AddRange(Subjects.ListFrom(line, i, out i));
        }
        return [.. people.Distinct()];
    }

    private static List<Person>? Behind(Clause clause, int verb)
    {
        for (var i = verb + 1; i < clause.End; i++)
        {
            if (clause.Line.At(i) == Part.Person) return Subjects.ListFrom(clause.Line, i, out _);
        }
        return null;
    }
}
