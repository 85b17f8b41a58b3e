namespace TalentMap.Training;

/// <summary>What the tagger learns from.</summary>
public static class Examples
{
    /// <summary>The news sentences and those of the articles, each also with other people's names in it.</summary>
    public static List<TaggedSentence> Of(IReadOnlyList<TaggedSentence> sentences, IEnumerable<NamedArticle> articles)
    {
        List<TaggedSentence> all = [.. sentences, .. articles.SelectMany(article => article.Sentences())];
        return [.. all, .. NewNames.In(all)];
    }
}
