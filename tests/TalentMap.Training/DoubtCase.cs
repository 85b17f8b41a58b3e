using System.Text.Json;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Training;

/// <summary>A rule case of names: all people of a short text, or all its organisations.</summary>
/// <param name="Names">Folded.</param>
public sealed record DoubtCase(Article Article, bool OfPeople, HashSet<string> Names)
{
    /// <summary>All people and all organisations of an annotated sentence.</summary>
    public static IEnumerable<DoubtCase> Of(TaggedSentence sentence) =>
        from kind in (TagKind[])[TagKind.Person, TagKind.Organisation]
        select new DoubtCase(NamedArticle.Bare(sentence.Text), kind == TagKind.Person, TaggedSentence.Runs(sentence.Tags, kind).Select(run => Script.Fold(sentence.Text[run.Start..run.End])).ToHashSet(StringComparer.Ordinal));

    /// <summary>The cases of a folder of rule cases.</summary>
    public static IEnumerable<DoubtCase> In(string specs)
    {
        foreach (var (file, key) in new[] { ("people/names.json", "people"), ("companies/names.json", "companies") })
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(specs, file)));
            foreach (var row in json.RootElement.EnumerateArray())
            {
                var names = row.GetProperty(key).EnumerateArray().SelectMany(entity => entity.GetString()!.Split('|')[0].TrimEnd('*').Split('/')); // name/alias|kind
                yield return new DoubtCase(NamedArticle.Bare(row.GetProperty("text").GetString()!), key == "people", names.Select(Script.Fold).ToHashSet(StringComparer.Ordinal));
            }
        }
    }
}
