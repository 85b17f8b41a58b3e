using TalentMap.Core.Tests.Scoring;

namespace TalentMap.Core.Tests;

/// <summary>
/// The engine on whole articles that people annotated. The floors only rise: they are what was reached, less a point. Our own articles are always read;
/// the larger sets where they lie beside the repository, and it is said where they do not.
/// </summary>
public sealed class GoldTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("people", 0.95)]
    [InlineData("companies", 0.96)]
    [InlineData("roles", 0.84)]
    [InlineData("moves", 0.83)]
    [InlineData("signals", 0.91)]
    public void Our_own_articles_are_read(string layer, double floor) => Hold(Path.Combine(AppContext.BaseDirectory, "Gold", "mixed"), layer, floor, mustBeThere: true);

    /// <summary>The tagger and the choices of careers are learned from these, so that all is read better here than elsewhere.</summary>
    [Theory]
    [InlineData("people", 0.95)]
    [InlineData("companies", 0.94)]
    [InlineData("roles", 0.71)]
    [InlineData("moves", 0.70)]
    [InlineData("signals", 0.75)]
    public void Articles_in_free_wording_are_read(string layer, double floor) => Hold(Path.Combine(AppContext.BaseDirectory, "Gold"), layer, floor, mustBeThere: true);

    [Theory]
    [InlineData("people", 0.99)]
    [InlineData("companies", 0.99)]
    [InlineData("roles", 0.96)]
    [InlineData("moves", 0.98)]
    [InlineData("signals", 0.85)]
    public void The_main_article_is_read(string layer, double floor) => Hold(Beside("seed"), layer, floor);

    [Theory]
    [InlineData("people", 0.94)]
    [InlineData("companies", 0.88)]
    [InlineData("roles", 0.61)]
    [InlineData("moves", 0.64)]
    [InlineData("signals", 0.74)]
    [InlineData("facts", 0.65)]
    public void Articles_of_many_styles_are_read(string layer, double floor) => Hold(Beside("dev"), layer, floor);

    private void Hold(string folder, string layer, double floor, bool mustBeThere = false)
    {
        var articles = GoldArticle.Under(folder);
        if (articles.Count == 0 && !mustBeThere)
        {
            output.WriteLine($"Not run: there are no annotated articles at {folder}.");
            return;
        }
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
