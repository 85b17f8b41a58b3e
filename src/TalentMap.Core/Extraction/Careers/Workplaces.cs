namespace TalentMap.Core.Extraction.Careers;

/// <summary>Finds where somebody works or worked without a title: 曾在云谷工作, 就职于云谷, 云谷的林晓岚, 林晓岚带队的云谷.</summary>
internal static class Workplaces
{
    private const int Near = 4;

    /// <param name="firm">What 该公司 means.</param>
    public static IEnumerable<(Person Person, Company Company, bool Former)> In(Clause clause, Company? firm)
    {
        var line = clause.Line;
        for (var i = clause.Start; i < clause.End; i++)
        {
            switch (line.At(i))
            {
                case Part.Company when line.At(i + 1) == Part.Of && line.At(i + 2) == Part.Person:
                    yield return (line.Tokens[i + 2].Person!, line.Tokens[i].Company!, line.At(i - 1) == Part.Former);
                    break;
                case Part.Works or Part.PastWork or Part.Graduated or Part.Leads or Part.ComesFrom:
                    foreach (var found in At(clause, i, firm)) yield return found;
                    break;
            }
        }
    }

    private static IEnumerable<(Person, Company, bool)> At(Clause clause, int word, Company? firm)
    {
        var line = clause.Line;
        if (HasTitle(clause, word)) yield break;
        var former = line.At(word) is Part.PastWork or Part.Graduated or Part.ComesFrom || Precedes(clause, word, Part.Former) || line.At(word + 1) == Part.Stretch;
        var places = Places(clause, word, firm);
        foreach (var person in People(clause, word))
        {
            foreach (var place in places) yield return (person, place, former);
        }
    }

    // 就职于|云谷、雷山科技|; 在|云谷|工作
    private static List<Company> Places(Clause clause, int word, Company? firm)
    {
        var line = clause.Line;
        var places = new List<Company>();
        for (var i = word + 1; i < clause.End && (i <= word + Near || line.At(i - 1) is Part.And or Part.Company); i++)
        {
            if (line.At(i) == Part.Company) places.Add(line.Tokens[i].Company!);
            else if (line.At(i) == Part.Firm && line.At(word) == Part.Leads && firm is not null) places.Add(firm);
            else if (line.At(i) == Part.Person) break;
        }
        for (var i = word - 1; places.Count == 0 && i > clause.Start && i >= word - Near && line.At(word) is Part.Works or Part.Graduated or Part.PastWork; i--)
        {
            while (line.At(i) == Part.Company && line.At(i - 1) == Part.And && line.At(i - 2) == Part.Company)
            {
                places.Add(line.Tokens[i].Company!); // 在云谷和|雷山|工作
                i -= 2;
            }
            if (line.At(i) == Part.Company && line.At(i - 1) is Part.At or Part.From or Part.PastWork or Part.Former or Part.Person) places.Add(line.Tokens[i].Company!);
        }
        return places;
    }

    private static bool HasTitle(Clause clause, int word)
    {
        for (var i = word + 1; i < clause.End; i++)
        {
            if (clause.Line.At(i) == Part.Title) return true;
        }
        return false;
    }

    private static bool Precedes(Clause clause, int word, Part part)
    {
        for (var i = word - 1; i >= clause.Start && i >= word - Near; i--)
        {
            if (clause.Line.At(i) == part) return true;
        }
        return false;
    }

    // 来自云谷的|林晓岚; else whom the clause is about
    private static IReadOnlyList<Person> People(Clause clause, int word)
    {
        for (var i = word + 1; i < clause.End && i <= word + Near + 1; i++)
        {
            if (clause.Line.At(i) == Part.Person && clause.Line.At(i - 1) is Part.Of or Part.Title) return Subjects.ListFrom(clause.Line, i, out _);
        }
        return clause.Subject.Length <= Near && !HasOtherSubject(clause, word) ? clause.Subject : [];
    }

    // 公司核心成员|来自|云谷: not whom the text told of before
    private static bool HasOtherSubject(Clause clause, int word)
    {
        var other = false;
        for (var i = clause.Start; i < word; i++)
        {
            if (clause.Line.At(i) is Part.Person or Part.He) return false;
            other |= clause.Line.At(i) is Part.Title or Part.Others or Part.Firm || clause.Line.At(i) == Part.Company && i == clause.Start && clause.Line.At(word) != Part.Works;
        }
        return other;
    }
}
