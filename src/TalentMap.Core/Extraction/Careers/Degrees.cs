using TalentMap.Core.Extraction.Signals;

namespace TalentMap.Core.Extraction.Careers;

/// <summary>Tells the degree that a verb of study implies without its name: 在云谷大学|读博. Who studies there is a 博士, as annotators put it.</summary>
internal static class Degrees
{
    private const string Doctor = "博士"; // alike in both scripts

    private static readonly string[] Studies = ["读博", "念博"];

    /// <summary>The degree; empty where the clause around the university's name tells none.</summary>
    public static string Of(string folded, ToldPost post)
    {
        if (post.Company.Kind != CompanyKind.University) return "";
        var clause = Clauses.At(folded, post.Sentence, post.At).Of(folded);
        foreach (var study in Studies)
        {
            if (clause.Contains(study, StringComparison.Ordinal)) return Doctor;
        }
        return "";
    }
}
