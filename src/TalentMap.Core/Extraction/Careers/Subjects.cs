namespace TalentMap.Core.Extraction.Careers;

/// <summary>Who stands where in a sentence: lists of names, and whom a clause is about.</summary>
internal static class Subjects
{
    private const int LongestPost = 8;
    private const int LongestPraise = 8;

    /// <summary>The people of a list that starts at a token: 甲、乙和丙. Brackets behind a name are passed over.</summary>
    public static List<Person> ListFrom(Line line, int index, out int last) => From(line, index, false, out last);

    /// <summary>The same, also over posts between the names: 创始人甲与总裁乙.</summary>
    public static List<Person> GroupFrom(Line line, int index, out int last) => From(line, index, true, out last);

    private static List<Person> From(Line line, int index, bool overPosts, out int last)
    {
        var people = new List<Person>();
        last = index;
        for (var i = index; i < line.Tokens.Count;)
        {
            if (line.At(i) != Part.Person) break;
            if (!people.Contains(line.Tokens[i].Person!)) people.Add(line.Tokens[i].Person!);
            last = i;
            i = AfterBrackets(line, i + 1);
            if (line.At(i) == Part.And) i = overPosts ? AfterPost(line, i + 1) : i + 1;
        }
        return people;
    }

    /// <summary>The people of a list that ends at a token.</summary>
    public static List<Person> ListTo(Line line, int index, out int first) => To(line, index, false, out first);

    /// <summary>The same, also over posts between the names.</summary>
    public static List<Person> GroupTo(Line line, int index, out int first) => To(line, index, true, out first);

    private static List<Person> To(Line line, int index, bool overPosts, out int first)
    {
        first = index;
        while (true)
        {
            var i = overPosts ? BeforePost(line, first - 1) : first - 1;
            if (line.At(i) == Part.And) i--;
            else if (line.At(i) != Part.Close) break;
            i = BeforeBrackets(line, i);
            if (line.At(i) != Part.Person) break;
            first = i;
        }
        return From(line, first, overPosts, out _);
    }

    /// <summary>The index of the person whose post starts here; the same index where none does: 创始人林晓岚与|云谷总裁|周远山.</summary>
    public static int AfterPost(Line line, int index)
    {
        for (var i = index; i < line.Tokens.Count && i - index <= LongestPost; i++)
        {
            if (line.At(i) == Part.Person) return Introduces(line, i - 1) ? i : index;
            if (!BelongsToPost(line, i)) break;
        }
        return index;
    }

    // CEO|林晓岚, “算法之父|”|林晓岚, 云谷|的|林晓岚
    private static bool Introduces(Line line, int last) => line.At(last) == Part.Title || line.At(last - 1) == Part.Title || line.At(last) == Part.Of && line.At(last - 1) == Part.Company;

    // The index before the post that ends here, where it is told right before a person.
    private static int BeforePost(Line line, int index)
    {
        var i = line.At(index) == Part.Of ? index - 1 : index;
        if (line.At(i) != Part.Title && !(i < index && line.At(i) == Part.Company)) return index; // 云谷的|林晓岚
        while (i >= 0 && index - i <= LongestPost && BelongsToPost(line, i)) i--;
        return line.At(i) == Part.And ? i : index;
    }

    private static bool BelongsToPost(Line line, int i) => line.At(i) is Part.Title or Part.Company or Part.Of or Part.Former or Part.Joint or Part.Firm
        || line.At(i) == Part.He && line.At(i + 1) == Part.Title // 与|其|学生|周远山
        || line.At(i) == Part.And && line.At(i - 1) == Part.Title && line.At(i + 1) is Part.Title or Part.Company or Part.Former
        || line.At(i) == Part.Other && line.Tokens[i].Span.Length <= LongestPraise;

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
        while (i >= start && (line.At(i) is Part.Title or Part.Company or Part.Of or Part.Former or Part.Others || line.At(i) == Part.Other && line.At(i + 1) is Part.Title or Part.Company && line.Tokens[i].Span.Length <= LongestPraise || IsKin(line, i) || line.At(i) is Part.And or Part.Joint && line.At(i - 1) == Part.Title)) i--;
        return i >= start && line.At(i) is Part.By or Part.And;
    }

    // 与|老同事|林晓岚
    private static bool IsKin(Line line, int i) => line.At(i) == Part.Other && line.Tokens[i].Span.Length <= 4
        && line.At(i - 1) == Part.And && line.Tokens[i - 1].Mark != '、';

    /// <summary>The people that a clause begins with; those behind 据, 被, 向 and the like are no subject. Null where it names none.</summary>
    public static List<Person>? Named(Line line, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (line.At(i) == Part.Move && line.Tokens[i].Verb!.Word != MoveWord.Poach && !(line.At(i + 1) == Part.Of && line.At(i + 2) == Part.Person)) return null; // but 接棒|的|林晓岚
            if (line.At(i) == Part.He && line.At(i + 1) != Part.Title) return null;
            if (line.At(i) != Part.Person || IsCompanion(line, start, i)) continue;
            return GroupFrom(line, i, out _);
        }
        return null;
    }
}
