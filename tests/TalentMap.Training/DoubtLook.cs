using TalentMap.Core.Extraction;
using TalentMap.Core.Extraction.Doubts;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>Shows which annotated people and organisations the engine does not find, whether they were proposed at all, and what was proposed in their places.</summary>
internal static class DoubtLook
{
    private const int Around = 12; // characters

    public static void Print(IEnumerable<NamedArticle> articles)
    {
        var (doubted, unproposed) = (0, 0);
        foreach (var article in articles)
        {
            var proposed = new List<Doubted>();
            var cast = CastFinder.Find(article.Article, NameTagger.Default, DoubtWeights.Default, one => proposed.AddRange([one with { Names = [.. one.Names] }, .. one.Rivals]));
            Look(article, isPerson: true, [.. cast.People.SelectMany(person => person.Aliases.Prepend(person.Name)).Select(Script.Fold)]);
            Look(article, isPerson: false, [.. cast.Companies.SelectMany(company => company.Aliases.Prepend(company.Name)).Select(Script.Fold)]);

            void Look(NamedArticle read, bool isPerson, HashSet<string> found)
            {
                foreach (var names in (isPerson ? read.People : read.Organisations).Where(names => !names.Overlaps(found)))
                {
                    var same = proposed.Exists(one => one.IsPerson == isPerson && names.Overlaps(one.Names));
                    if (same) doubted++;
                    else unproposed++;
                    var near = proposed.Where(one => one.Names.Any(name => names.Any(wanted => wanted.Contains(name, StringComparison.Ordinal) || name.Contains(wanted, StringComparison.Ordinal))));
                    Console.WriteLine($"{Path.GetFileNameWithoutExtension(read.Path)}: {(isPerson ? "person" : "organisation")} {string.Join('/', names)} {(same ? "doubted" : "not proposed")}; {Place(read.Article.Folded, names.First())}; {string.Join(", ", near.Select(Shown))}");
                }
            }
        }
        Console.WriteLine($"not found: {doubted} doubted, {unproposed} never proposed");
    }

    private static string Shown(Doubted one) => $"{(one.IsPerson ? "person" : "organisation")} {string.Join('/', one.Names)} {DoubtWeights.Default.Sum([.. one.Traits]):F1}";

    private static string Place(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at < 0 ? "" : text[Math.Max(0, at - Around)..Math.Min(text.Length, at + name.Length + Around)].ReplaceLineEndings("/");
    }
}
