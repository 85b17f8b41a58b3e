namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells who makes the move of a verb.</summary>
internal static class MovePeople
{
    private const int MostBeside = 12;
    private const int MostBesideUnnamed = 7;
    private const int FarthestList = 12;

    public static IReadOnlyList<Person> Of(Clause clause, int verb)
    {
        var word = clause.Line.Tokens[verb].Verb!.Word;
        if (clause.Line.Tokens[verb].Verb!.Needs == Need.Passive && !IsPassive(clause, verb)) return Behind(clause, verb) ?? []; // 董事会解雇了|林晓岚
        if (word == MoveWord.Poach && MovePlaces.Takes(clause, verb) is var takes && takes < verb) return Behind(clause, takes) ?? [];
        if (word == MoveWord.Hand) return Behind(clause, verb) ?? [];
        if (word is MoveWord.Poach or MoveWord.Name) return (IsPassive(clause, verb) ? null : Behind(clause, verb)) ?? Before(clause, verb) ?? [];
        if (Before(clause, verb) is { } named) return named;
        if (Listed(clause, verb) is { } listed) return listed;
        if (OrganisationActs(clause, verb)) return [];
        if (!IsAttributive(clause, verb)) return HasOtherSubject(clause, verb) ? [] : clause.Subject;
        if (PronounBefore(clause, verb)) return clause.Subject;
        if (FollowingList(clause, verb) is { } following) return following;
        if (word == MoveWord.Found) return [];
        return Behind(clause, verb) is { } behind ? behind : clause.Named && verb - clause.Start <= 2 ? clause.Subject : [];
    }

    // 与|师兄|周远山, 与|周远山; not 林晓岚、|周远山
    private static bool IsCompanion(Clause clause, int first)
    {
        var i = first - 1;
        while (i >= clause.Start && clause.Line.At(i) is Part.Others or Part.Title or Part.Company or Part.Of or Part.Former or Part.He || i >= clause.Start && clause.Line.At(i) == Part.Other && clause.Line.Tokens[i].Span.Length <= 4) i--;
        return i >= clause.Start && clause.Line.At(i) == Part.And && clause.Line.Tokens[i].Mark != '、' && (i == first - 1 || clause.Line.At(i - 1) != Part.Person);
    }

    // 林晓岚|在2023年|与周远山共同创办云谷: both
    private static List<Person>? Subject(Clause clause, int before)
    {
        for (var i = before - 1; i >= clause.Start; i--)
        {
            if (clause.Line.At(i) == Part.Person) return Subjects.GroupTo(clause.Line, i, out _);
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

    /// <summary>Whether somebody is told right behind the verb to whom it happens: 解雇|了CEO|林晓岚.</summary>
    public static bool IsDone(Clause clause, int verb)
    {
        for (var i = verb + 1; i < clause.End && i <= verb + 5; i++)
        {
            if (clause.Line.At(i) == Part.Person) return true;
            if (clause.Line.At(i) is not (Part.Title or Part.Company or Part.Of or Part.Joint or Part.Former) && !(clause.Line.At(i) == Part.Other && clause.Line.Tokens[i].Span.Length <= 2)) return false;
        }
        return false;
    }

    /// <summary>The nearest people before the verb.</summary>
    // 林晓岚|的|同事们离开: whose they are, not who they are
    public static List<Person>? Before(Clause clause, int verb)
    {
        var line = clause.Line;
        for (var i = verb - 1; i >= clause.Start; i--)
        {
            i = Subjects.BeforeBrackets(line, i); // 与林晓岚|(Lily)|共同创办
            if (line.At(i) != Part.Person) continue;
            var people = Subjects.GroupTo(line, i, out var first);
            if (IsCompanion(clause, first) && !IsAttributive(clause, verb) && (line.Tokens[verb].Verb!.Together || line.At(verb - 1) is Part.Together or Part.Person or Part.Close or Part.And))
            {
                return [.. Subject(clause, first - 1) ?? [.. clause.Subject], .. people]; // 林晓岚回国,与师兄|周远山|一起创办
            }
            var founder = i == verb - 1 && line.At(verb + 1) == Part.Of; // 被|林晓岚|所创|的|云谷收购
            if (line.At(first - 1) == Part.By && !founder || IsCompanion(clause, first) || line.Tokens[Math.Max(first - 1, 0)].Verb?.Word == MoveWord.Appoint)
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
            if (clause.Line.At(i) == Part.Others && clause.Line.At(clause.Start) != Part.And) return true; // not 与|两位前|同事|创办
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

    // 五名高管离开云谷|,|包括|CFO林晓岚和COO周远山
    private static List<Person>? Listed(Clause clause, int verb)
    {
        var line = clause.Line;
        var i = clause.End + 1;
        if (line.At(i) == Part.Other) i++;
        if (line.At(i) != Part.Namely) return null;
        i = Subjects.AfterPost(line, i + 1);
        return line.At(i) == Part.Person && verb < i ? Subjects.GroupFrom(line, i, out _) : null;
    }

    // 她|早先一手创办|的|云谷
    private static bool PronounBefore(Clause clause, int verb)
    {
        for (var i = clause.Start; i < verb; i++)
        {
            if (clause.Line.At(i) == Part.He) return true;
        }
        return false;
    }

    // 与周远山一同离开云谷|的|,还有|林晓岚; 走掉|的|名单更长:人资长|林晓岚|、法务长|周远山|
    private static List<Person>? FollowingList(Clause clause, int verb)
    {
        var line = clause.Line;
        var i = verb + 1;
        while (line.At(i) != Part.Of) i++;
        var commas = 0;
        for (i++; i < line.Tokens.Count && i - verb <= FarthestList; i++)
        {
            if (line.At(i) == Part.Person) break;
            if (line.At(i) == Part.Comma ? ++commas > 1 : line.At(i) is not (Part.Other or Part.Others or Part.Namely or Part.Is or Part.And or Part.Title or Part.Company or Part.They or Part.Former)) return null;
        }
        if (line.At(i) != Part.Person || Subjects.IsCompanion(line, verb, i) && line.At(i - 1) == Part.By || commas == 0 && line.At(i - 1) is Part.Of) return null;
        var people = Subjects.GroupFrom(line, i, out _);
        for (i = clause.Start; i < verb; i++)
        {
            if (line.At(i) == Part.Person && line.At(i - 1) == Part.And) people.AddRange(Subjects.GroupFrom(line, i, out i));
        }
        return [.. people.Distinct()];
    }

    /// <summary>The index of the last of the people behind a verb; the verb's where there is none.</summary>
    public static int LastBehind(Clause clause, int verb)
    {
        for (var i = verb + 1; i < clause.End; i++)
        {
            if (clause.Line.At(i) != Part.Person) continue;
            Subjects.GroupFrom(clause.Line, i, out var last);
            return last;
        }
        return verb;
    }

    private static List<Person>? Behind(Clause clause, int verb)
    {
        for (var i = verb + 1; i < clause.End; i++)
        {
            if (clause.Line.At(i) == Part.Person) return Subjects.GroupFrom(clause.Line, i, out _);
        }
        return null;
    }
}
