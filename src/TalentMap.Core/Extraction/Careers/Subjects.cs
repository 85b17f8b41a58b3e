namespace TalentMap.Core.Extraction.Careers;

/// <summary>Who stands where in a sentence: lists of names, and whom a clause is about.</summary>
internal static class Subjects
{
    /// <summary>The people of a list that starts at a token: 甲、乙和丙. Brackets behind a name are passed over.</summary>
    public static List<Person> ListFrom(Line line, int index, out int last)
    {
        var people = new List<Person>();
        last = index;
        for (var i = index; i < line.Tokens.Count;)
        {
            if (line.At(i) != Part.Person) break;
            if (!people.Contains(line.Tokens[i].Person!)) people.Add(line.Tokens[i].Person!);
            last = i;
            i = AfterBrackets(line, i + 1);
            if (line.At(i) == Part.And) i++;
        }
        return people;
    }

    /// <summary>The people of a list that ends at a token.</summary>
    public static List<Person> ListTo(Line line, int index, out int first)
    {
        first = index;
        while (true)
        {
            var i = first - 1;
            if (line.At(i) == Part.And) i--;
            else if (line.At(i) != Part.Close) break;
            i = BeforeBrackets(line, i);
            if (line.At(i) != Part.Person) break;
            first = i;
        }
        return ListFrom(line, first, out _);
    }

    /// <summary>The index after brackets that open here; the same index where none do.</summary>
    public static int AfterBrackets(Line line, int index)
    {
        if (line.At(index) != Part.Open) return index;
        for (var i = index; i < line.Tokens.Count && i - index < 12; i++)
        {
            if (line.At(i) == Part.Close) return i + 1;
        }
        return index;
    }

    /// <summary>The index before brackets that close here; the same index where none do.</summary>
    public static int BeforeBrackets(Line line, int index)
    {
        if (line.At(index) != Part.Close) return index;
        for (var i = index; i >= 0 && index - i < 12; i--)
        {
            if (line.At(i) == Part.Open) return i - 1;
        }
        return index;
    }

    /// <summary>Whether a person stands behind 据, 被, 与 and the like, their posts aside: 与|云谷CEO|林晓岚.</summary>
    public static bool IsCompanion(Line line, int start, int person)
    {
        var i = person - 1;
        while (i >= start && (line.At(i) is Part.Title or Part.Company or Part.Of or Part.Former || line.At(i) is Part.And or Part.Joint && line.At(i - 1) == Part.Title)) i--;
        return i >= start && line.At(i) is Part.By or Part.And;
    }

    /// <summary>The people that a clause begins with; those behind 据, 被, 向 and the like are no subject. Null where it names none.</summary>
    public static List<Person>? Named(Line line, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (line.At(i) == Part.Move && line.Tokens[i].Verb!.Word != MoveWord.Poach) return null;
            if (line.At(i) == Part.He && line.At(i + 1) != Part.Title) return null;
            if (line.At(i) != Part.Person || IsCompanion(line, start, i)) continue;
            return ListFrom(line, i, out _);
        }
        return null;
    }
}
