using System.Text.RegularExpressions;
using System.Xml.Linq;
using TalentMap.Browse;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Pages.Reader;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>The site's texts: each that is asked for is there, each that is there is asked for.</summary>
public sealed partial class TextsTests
{
    private static readonly string Site = FindSite();
    private static readonly HashSet<string> Keys = KeysOf("Texts.resx");

    // Keys that are put together from a value.
    private static readonly HashSet<string> Values =
    [
        .. Enum.GetNames<MoveKind>(), .. Enum.GetNames<SignalKind>(), .. Enum.GetNames<Direction>(),
        .. Enum.GetNames<WrittenIn>().Select(n => $"Script{n}"), .. Enum.GetNames<Theme>().Select(n => $"Theme{n}"),
        .. Enum.GetNames<CompanyKind>().Select(n => $"Kind{n}"), .. Enum.GetNames<Lane>().Select(n => $"Lane{n}"), .. Enum.GetNames<Flow>().Select(n => $"Flow{n}"),
        .. Enum.GetNames<Disagreement>().Select(n => $"Over{n}"), .. Enum.GetNames<Way>().Select(n => $"Way{n}"),
        .. Enum.GetNames<Core.Resolution.Why>().Select(n => $"Why{n}"), .. Enum.GetNames<Refusal>().Select(n => $"Refused{n}"), .. Enum.GetNames<Clashing>().Select(n => $"Clash{n}"), .. Enum.GetNames<Verdict>().Select(n => $"Judged{n}"),
        .. Enum.GetNames<Placing>().SelectMany(n => new[] { $"Between{n}", $"Placing{n}" }),
        .. Enum.GetNames<PostKind>().Concat(Enum.GetNames<RoleStatus>()).Select(n => $"Post{n}"), .. Enum.GetNames<Gain>().Select(n => $"Gain{n}"), .. Enum.GetNames<Availability>(),
        .. from type in (Type[])[typeof(PeopleSort), typeof(CompaniesSort), typeof(MovesSort), typeof(SignalsSort), typeof(ArticlesSort)] from name in Enum.GetNames(type) select $"Sort{name}",
        .. Enum.GetNames<JobState>().Select(n => $"Job{n}"),
        .. Enum.GetNames<Pointing>().Select(n => $"Pointing{n}"), .. Enum.GetNames<Tide>().Select(n => $"Tide{n}"),
        .. Enum.GetNames<MoveKind>().Where(n => n != nameof(MoveKind.Advise)).Select(n => $"Since{n}"),
        .. ((Verdict[])[Verdict.Accept, Verdict.Reject, Verdict.Edit, Verdict.Defer, Verdict.Add]).Select(v => $"Verdict{v}"),
        .. Enum.GetNames<ReviewState>().Select(n => $"Review{n}"), .. Enum.GetNames<FactProblem>().Select(n => $"Problem{n}"), .. Enum.GetNames<FileTrouble>().Select(n => $"File{n}"),
        .. Enum.GetNames<ReportKind>().Select(n => $"ReportKind{n}"), .. Enum.GetNames<ReportState>().Select(n => $"ReportState{n}"), "ReportGone", "ReportNoAnswer",
        .. from what in (string[])["NotFound", "BadRequest", "Forbidden", "TooLarge", "TooMany", "ServerError", "PersonRemoved", "ArticleWithdrawn"] from key in (string[])[what, $"{what}Help"] select key,
    ];

    [Fact]
    public void Every_text_that_is_asked_for_is_there() => Assert.Empty(Asked().Union(Values).Except(Keys));

    [Fact]
    public void Every_text_is_there_in_English_too() => Assert.Equal(Keys.Order(), KeysOf("Texts.en.resx").Order());

    [Fact]
    public void A_page_says_in_English_of_a_file_what_the_command_line_says()
    {
        var texts = XDocument.Load(Path.Combine(Site, "Resources", "Texts.en.resx")).Descendants("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);
        Assert.All(Enum.GetValues<FileTrouble>(), trouble => Assert.Equal(FileProblem.English(trouble), texts[$"File{trouble}"]));
    }

    [Fact]
    public void Every_text_is_asked_for() =>
        Assert.Empty(Keys.Where(k => !k.StartsWith("Unit ", StringComparison.Ordinal)).Except(Literals()).Except(Values));

    [Fact]
    public void No_page_holds_a_text_of_its_own() =>
        Assert.Empty(from file in Sources() where file.EndsWith(".cshtml", StringComparison.Ordinal) && Chinese().IsMatch(File.ReadAllText(file)) select file);

    private static HashSet<string> KeysOf(string file) =>
        [.. from data in XDocument.Load(Path.Combine(Site, "Resources", file)).Descendants("data") select data.Attribute("name")!.Value];

    private static IEnumerable<string> Asked() => from file in Sources() from Match key in Key().Matches(File.ReadAllText(file)) select key.Groups[1].Value;

    private static IEnumerable<string> Literals() => from file in Sources().Concat(Filters()) from Match key in Literal().Matches(File.ReadAllText(file)) select key.Groups[1].Value;

    private static IEnumerable<string> Sources() =>
        from file in Directory.EnumerateFiles(Path.Combine(Site, "Pages"), "*.cs*", SearchOption.AllDirectories) select file;

    // What filters say of themselves.
    private static IEnumerable<string> Filters() => Directory.EnumerateFiles(Path.Combine(Site, "Browse"), "*.cs");

    private static string FindSite()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "TalentMap.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "src/TalentMap");
    }

    [GeneratedRegex(@"\b(?:T|this|words)\[""([A-Z]\w+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();

    [GeneratedRegex(@"""([A-Z]\w+)""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    // Punctuation within a sentence that a page puts together is no text.
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chinese();
}
