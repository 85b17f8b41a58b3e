namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells whose a group of posts is: the people right behind it, right before it, or those the clause is about.</summary>
internal static class Holders
{
    private const int MostUnderstood = 3;

    /// <param name="former">Whether the words between the people and the posts put them into the past (曾任).</param>
    public static IReadOnlyList<Person> Of(Clause clause, PostGroup group, out bool former)
    {
        former = false;
        return Behind(clause.Line, group) ?? Before(clause.Line, group, ref former) ?? Understood(clause, group, ref former) ?? [];
    }

    // 云谷CEO|林晓岚, 身为技术负责人|的|林晓岚, 云谷CEO|由|林晓岚担任
    private static List<Person>? Behind(Line line, PostGroup group)
    {
        var i = group.Last + 1;
        i = Subjects.AfterBrackets(line, i);
        if (line.At(i) == Part.Other && line.At(i + 1) == Part.From) i++; // CEO|一职|由
        if (line.At(i) is Part.Of or Part.Is or Part.From || line.At(i) == Part.Other && line.Tokens[i].Span.Length <= 1) i++;
        if (line.At(i) == Part.Comma && IsIntroduced(line, group.First)) i++;
        return line.At(i) == Part.Person ? Subjects.ListFrom(line, i, out _) : null;
    }

    // 身为|云谷CEO|,|林晓岚
    private static bool IsIntroduced(Line line, int first)
    {
        var start = line.ClauseStart(first);
        for (var i = first; i >= start && i > first - 3; i--)
        {
            if (line.At(i) is Part.Holds) return true;
        }
        return false;
    }

    // 林晓岚|,|云谷CEO; 林晓岚|(云谷CEO); 林晓岚|曾任云谷CEO; 林晓岚|2020年|起|担任; 林晓岚|,去年离职的|云谷CEO
    private static List<Person>? Before(Line line, PostGroup group, ref bool former)
    {
        var commas = 0;
        var loose = false;
        for (var i = group.First - 1; i >= 0 && group.First - i <= 7; i--)
        {
            switch (line.At(i))
            {
                case Part.Person:
                    return Subjects.ListTo(line, i, out _);
                case Part.Former:
                    former = true;
                    continue;
                case Part.Of when line.At(i - 1) == Part.Move:
                case Part.Move when line.At(i + 1) == Part.Of:
                case Part.Comma when ++commas == 1 && !loose:
                case Part.Open or Part.Dash or Part.Is or Part.Holds or Part.At or Part.Date or Part.Close:
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

    // (他)曾担任云谷CEO: a clause that holds a post and names nobody speaks of the one told before; so does a line under a name (3月8日 林晓岚|云谷CEO。)
    private static IReadOnlyList<Person>? Understood(Clause clause, PostGroup group, ref bool former)
    {
        var holds = clause.UnderHeading && group.First == 0;
        for (var i = group.First - 1; i >= clause.Start && group.First - i <= 7; i--)
        {
            var part = clause.Line.At(i);
            former |= part == Part.Former;
            holds |= part is Part.Holds or Part.Is or Part.Former or Part.This;
            if (part is Part.Person or Part.Company) return null;
        }
        holds |= clause.Line.At(group.First) is Part.Former or Part.PastWork or Part.At;
        return clause.Subject.Count <= MostUnderstood && holds ? clause.Subject : null;
    }
}
