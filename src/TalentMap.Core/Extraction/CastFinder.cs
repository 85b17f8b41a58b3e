using TalentMap.Core.Extraction.Companies;
using TalentMap.Core.Extraction.Doubts;
using TalentMap.Core.Extraction.Names;
using TalentMap.Core.Extraction.People;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>
/// Finds the people and organisations of an article: known organisations, then people, then unknown organisations, each proven by what
/// stands around it; aliases are joined, doubts are settled, and every place where one of the names stands becomes a mention.
/// </summary>
public static class CastFinder
{
    public static Cast Find(Article article) => Find(article, NameTagger.Default);

    /// <summary>The same with another tagger.</summary>
    internal static Cast Find(Article article, NameTagger tagger) => Find(article, tagger, DoubtWeights.Default);

    /// <summary>The same with other doubts.</summary>
    internal static Cast Find(Article article, NameTagger tagger, DoubtWeights doubts, Action<Doubted>? asked = null)
    {
        using var scene = new Scene(article, tagger);
        var organisations = CompanyFinder.Known(scene);
        var runs = LatinRuns.In(scene);
        LongText.EndStep(scene.Text);
        var people = PersonFinder.Find(scene, runs);
        LongText.EndStep(scene.Text);
        var settlement = new Settlement(scene, doubts, asked);
        settlement.OfPeople(people);
        PersonFinder.AddSurnames(scene, people);
        settlement.OfPeople(people);
        CompanyFinder.AddUnknown(scene, organisations, runs);
        LongText.EndStep(scene.Text);
        return settlement.OfCompanies(Mentions.Find(scene, people, organisations));
    }
}
