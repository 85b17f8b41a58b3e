namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells whose a group of posts is: the people right behind it, right before it, or those the clause is about.</summary>
internal static class Holders
{
    private const int MostUnderstood = 3;
    private const int LongestOffice = 6;
    private const int LongestBracket = 10;

    /// <param name="former">Whether the words between the people and the posts put them into the past (曾任).</param>
    public static IReadOnlyList<Person> Of(Clause clause, PostGroup group, out bool former)
    {
        former = false;
        if (IsBracketed(clause.Line, group.First, out var open) && clause.Line.At(open - 1) != Part.Person) return [];
        if (Counted(clause, group)) return clause.Subject;
        if (Behind(clause, group) is { } behind) return behind;
        return Before(clause, group, ref former) is { } before ? before : Understood(clause, group, ref former) ?? [];
    }

    // 林晓岚和周远山,|两名|工程师|离职: as many as were named
    private static bool Counted(Clause clause, PostGroup group)
    {
        var before = group.First - 1;
        if (before != clause.Start || clause.Subject.Length < 2) return false;
        return clause.Line.At(before) == Part.They || clause.Line.Tokens[before].Mark == clause.Subject.Length;
    }

    // 云谷CEO|林晓岚, 身为技术负责人|的|林晓岚, 云谷CEO|由|林晓岚担任, 云谷CEO|就是|他
    private static IReadOnlyList<Person>? Behind(Clause clause, PostGroup group)
    {
        var line = clause.Line;
        var i = group.Last + 1;
        i = Subjects.AfterBrackets(line, i);
        if (line.At(i) == Part.Other && line.At(i + 1) is Part.From or Part.Namely && line.Tokens[i].Span.Length <= LongestOffice) i++; // CEO|一职改|由
        var told = line.At(i) is Part.Is or Part.From or Part.Namely;
        if (told || line.At(i) == Part.Of || line.At(i) == Part.Other && line.Tokens[i].Span.Length <= 1) i++;
        if (line.At(i) == Part.Comma && (IsIntroduced(line, group.First) || IsEntry(line, group, i))) i++;
        if (told && line.At(i) == Part.He && line.At(i + 1) is Part.Comma or Part.Stop) return clause.Subject;
        if (told) i = Subjects.AfterPost(line, i); // 执行长一职由|原财务长|林晓岚接手
        return line.At(i) == Part.Person ? Subjects.ListFrom(line, i, out _) : null;
    }

    // 身为|云谷CEO|,|林晓岚
    private static bool IsIntroduced(Line line, int first)
    {
        var start = line.ClauseStart(first);
        var introduced = false;
        for (var i = first; i >= start; i--)
        {
            if (line.At(i) is Part.Person or Part.He) return false; // 林晓岚任CEO,|周远山任CTO
            introduced |= line.At(i) == Part.Holds && i > first - 3;
        }
        return introduced;
    }

    // 首席执行官|:|林晓岚
    private static bool IsEntry(Line line, PostGroup group, int comma) =>
        line.ClauseStart(group.First) == group.First && comma == group.Last + 1 && line.Tokens[comma].Mark == ':';

    // 林晓岚|,|云谷CEO; 林晓岚|(云谷CEO); 林晓岚|曾任云谷CEO; 林晓岚|2020年|起|担任; 林晓岚|,去年离职的|云谷CEO
    private static List<Person>? Before(Clause clause, PostGroup group, ref bool former)
    {
        var line = clause.Line;
        var commas = 0;
        var (loose, bracketed) = (false, false);
        for (var i = group.First - 1; i >= 0 && group.First - i <= 7; i--)
        {
            switch (line.At(i))
            {
                case Part.Person:
                    if (commas > 0 && !Reaches(clause, group, i)) return null;
                    return bracketed && !TellsAll(clause, group) ? [line.Tokens[i].Person!] : Subjects.ListTo(line, i, out _);
                case Part.Former:
                    former = true;
                    continue;
                case Part.Of when line.At(i - 1) == Part.Move:
                case Part.Move when line.At(i + 1) == Part.Of:
                case Part.Comma when ++commas == 1 && !loose:
                case Part.Open:
                    bracketed = true;
                    continue;
                case Part.Dash or Part.Is or Part.Holds or Part.At or Part.Date or Part.Close:
                    continue;
                case Part.Other when commas == 0 && line.Tokens[i].Span.Length <= 4:
                    loose |= line.At(i - 1) == Part.Comma; // 林晓岚,|连同|几位主管
                    continue;
            }
            break;
        }
        former = false;
        return null;
    }

    // 林晓岚、周远山(|均为|前云谷研究员)
    private static bool TellsAll(Clause clause, PostGroup group)
    {
        for (var i = group.First - 1; i >= 0 && clause.Line.At(i) != Part.Open; i--)
        {
            if (clause.Line.At(i) == Part.They) return true;
        }
        return false;
    }

    // 林晓岚|,|云谷CEO, and 他与|林晓岚|相识,担任云谷CEO, where it is not her that the clause is about
    private static bool Reaches(Clause clause, PostGroup group, int person)
    {
        var next = Subjects.AfterBrackets(clause.Line, person + 1);
        return clause.Subject.Contains(clause.Line.Tokens[person].Person!) || clause.Line.At(next) is Part.Comma or Part.Dash && next == clause.Line.ClauseStart(group.First) - 1;
    }

    // (他)曾担任云谷CEO: a clause that holds a post and names nobody speaks of the one told before; so does a line under a name (3月8日 林晓岚|云谷CEO。)
    private static Person[]? Understood(Clause clause, PostGroup group, ref bool former)
    {
        var line = clause.Line;
        var holds = clause.UnderHeading && group.First == 0 || IsApposed(clause, group) || line.At(0) == Part.Holds && line.At(1) == Part.Comma && clause.Start == 2; // 现任|:|云谷CEO
        for (var i = group.First - 1; i >= clause.Start && group.First - i <= 9 && line.At(i) != Part.Company; i--)
        {
            former |= line.At(i) == Part.Former;
            holds |= line.At(i) is Part.Holds or Part.Former or Part.This || line.At(i) == Part.Is && Predicates(line, i, group.Last);
            if (line.At(i) != Part.Person) continue;
            if (!clause.Subject.Contains(line.Tokens[i].Person!)) return null;
            break;
        }
        if (RisesFrom(line, group) || line.At(group.First - 1) == Part.From && LeavesSeat(line, group.Last)) (holds, former) = (true, true);
        holds |= line.At(group.First) is Part.Former or Part.PastWork or Part.At || group.Posts[0].Tie == TitleTie.Study;
        return clause.Subject.Length <= MostUnderstood && holds ? clause.Subject : null;
    }

    // 她|为|首席科学家; not 为|科学家|开出的年薪
    private static bool Predicates(Line line, int verb, int last) =>
        line.Tokens[verb].Span.Length > 1 || line.Tokens[verb].Mark != '为' || line.At(last + 1) != Part.Other || line.Tokens[last + 1].Span.Length == 1;

    // 从|一名|工程师|做|起
    private static bool RisesFrom(Line line, PostGroup group) =>
        (line.At(group.First - 1) == Part.From || line.At(group.First - 1) == Part.Other && line.At(group.First - 2) == Part.From)
        && line.At(group.Last + 1) == Part.Holds && line.At(group.Last + 2) == Part.Other && line.Tokens[group.Last + 2].Mark == '起';

    // 从|副总裁|的|位置上|离开
    private static bool LeavesSeat(Line line, int last)
    {
        for (var i = last + 1; i <= last + 4; i++)
        {
            if (line.At(i) == Part.Move) return line.Tokens[i].Verb!.Word == MoveWord.Leave;
            if (line.At(i) is not (Part.Of or Part.Other)) break;
        }
        return false;
    }

    // 林晓岚,45岁,|云谷CEO|,曾任…: a clause that is nothing but posts
    private static bool IsApposed(Clause clause, PostGroup group) =>
        clause.Named && clause.Subject.Length == 1 && clause.Start > 0 && group.First == clause.Start && group.Last == clause.End - 1;

    // 某人|(|前云谷CEO): the brackets speak of what stands right before them
    private static bool IsBracketed(Line line, int index, out int open)
    {
        for (open = index - 1; open >= 0 && index - open <= LongestBracket; open--)
        {
            if (line.At(open) == Part.Open) return true;
            if (line.At(open) is Part.Close or Part.Stop) break;
        }
        return false;
    }
}
