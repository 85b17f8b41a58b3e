using TalentMap.Core.Extraction.Careers;
using TalentMap.Core.Extraction.Confidence;
using TalentMap.Core.Extraction.Doubts;
using TalentMap.Core.Extraction.Tagging;
using TalentMap.Core.Reading;
using TalentMap.Core.Text;

namespace TalentMap.Core.Extraction;

/// <summary>The engine: reads an article and returns what it says. Pure: no clock, no disk, the same answer every time.</summary>
public static class Extractor
{
    /// <summary>Begins to load what takes long at a start, and rehearses the later steps, while the caller gets ready and takes the first ones.</summary>
    public static void Prepare()
    {
        _ = Task.Run(() => (NameTagger.Default, DoubtWeights.Default));
        _ = Task.Run(Rehearsal.Run);
    }

    /// <summary>All facts of an article, each with the words that say it.</summary>
    public static ArticleFacts Extract(Article article)
    {
        var tight = TightArticle.Of(article);
        return tight.Loosen(Extract(tight.Article, CastFinder.Find(tight.Article)));
    }

    /// <summary>The facts about a cast that is known already.</summary>
    public static ArticleFacts Extract(Article article, Cast cast)
    {
        LongText.EndStep(article.Text);
        var account = Account.Read(article, cast);
        var moves = MoveFinder.Find(article, account);
        var roles = RoleFinder.Find(article, account, moves);
        LongText.EndStep(article.Text);
        var signals = SignalFinder.Find(article, cast);
        var sure = new Appraisal(article, cast);
        var facts = new ArticleFacts(article, cast.People, cast.Companies, sure.Roles(roles, moves), sure.Moves(moves, roles), sure.Signals(signals));
        WordScan.Forget();
        return facts;
    }
}
