using TalentMap.Core.Tests.Scoring;

namespace TalentMap.Core.Tests;

/// <summary>
/// The engine on whole articles that people annotated. The floors only rise: they are what was reached, less a point. Our own articles are always read;
/// the larger sets where they lie beside the repository, and it is said where they do not.
/// </summary>
public sealed class GoldTests(ITestOutputHelper output)
{
    // Nearly every sentence of these tells several posts or moves in an uncommon way.
    private static readonly string[] HardSets =
    [
        "successions", "careers-in-pieces", "lists-and-notes", "market-figures", "deals-and-raids", "island-newspapers",
        "successions-2", "careers-in-pieces-2", "lists-and-notes-2", "founders-and-laboratories", "deals-and-raids-2", "island-newspapers-2",
    ];

    private static readonly string Own = Path.Combine(AppContext.BaseDirectory, "Gold");

    [Theory]
    [InlineData("people", 0.98)]
    [InlineData("companies", 0.98)]
    [InlineData("roles", 0.85)]
    [InlineData("moves", 0.84)]
    [InlineData("signals", 0.92)]
    public void Our_own_articles_are_read(string layer, double floor) => Hold(GoldArticle.Under(Own).Where(article => article.Set == "mixed"), layer, floor);

    /// <summary>The tagger and the choices of careers are learned from these, so that all is read better here than elsewhere.</summary>
    [Theory]
    [InlineData("people", 0.95)]
    [InlineData("companies", 0.94)]
    [InlineData("roles", 0.72)]
    [InlineData("moves", 0.70)]
    [InlineData("signals", 0.75)]
    public void Articles_in_free_wording_are_read(string layer, double floor) => Hold(GoldArticle.Under(Own).Where(article => !HardSets.Contains(article.Set)), layer, floor);

    [Theory]
    [InlineData("people", 0.96)]
    [InlineData("companies", 0.93)]
    [InlineData("roles", 0.61)]
    [InlineData("moves", 0.62)]
    [InlineData("signals", 0.63)]
    public void Articles_dense_with_hard_sentences_are_read(string layer, double floor) => Hold(GoldArticle.Under(Own).Where(article => HardSets.Contains(article.Set)), layer, floor);

    [Theory]
    [InlineData("people", 0.99)]
    [InlineData("companies", 0.99)]
    [InlineData("roles", 0.96)]
    [InlineData("moves", 0.98)]
    [InlineData("signals", 0.85)]
    public void The_main_article_is_read(string layer, double floor) => Hold(Beside("seed"), layer, floor);

    [Theory]
    [InlineData("people", 0.94)]
    [InlineData("companies", 0.89)]
    [InlineData("roles", 0.61)]
    [InlineData("moves", 0.66)]
    [InlineData("signals", 0.75)]
    [InlineData("facts", 0.66)]
    public void Articles_of_many_styles_are_read(string layer, double floor) => Hold(Beside("dev"), layer, floor);

    private void Hold(string folder, string layer, double floor)
    {
        var articles = GoldArticle.Under(folder);
        if (articles.Count > 0) Hold(articles, layer, floor);
        else output.WriteLine($"Not run: there are no annotated articles at {folder}.");
    }

    private void Hold(IEnumerable<GoldArticle> articles, string layer, double floor)
    {
        var tally = Scorer.Score(articles)[layer];
        output.WriteLine($"{layer}: F1 {tally.F1:F3}, {tally}");
        Assert.True(tally.F1 >= floor, $"{layer}: F1 {tally.F1:F3} is below the floor of {floor:F2}: {tally}");
    }

    internal static string Beside(string set)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TalentMap.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "../shared/extraction", set);
    }
}
