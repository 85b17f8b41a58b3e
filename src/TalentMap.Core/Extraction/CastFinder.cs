using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.People;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;

namespace TalentMap.Core.Extraction;

/// <summary>
/// Finds the people and organisations of an article: known organisations, then people, then unknown organisations, each proven by what
/// stands around it; aliases are joined; last, every place where one of the names stands becomes a mention.
/// </summary>
public static class CastFinder
{
    public static Cast Find(Article article) => Find(article, NameTagger.Default);

    /// <summary>The same with another tagger.</summary>
    internal static Cast Find(Article article, NameTagger tagger)
    {
        using var scene = new Scene(article, tagger);
        var organisations = CompanyFinder.Known(scene);
        var runs = LatinRuns.In(scene);
        var people = PersonFinder.Find(scene, runs);
        CompanyFinder.AddUnknown(scene, organisations, runs);
        return Mentions.Find(scene, people, organisations);
    }
}
