using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;

namespace TalentMap.Exports;

/// <summary>Where the site is, so that a row leads back to it from a file.</summary>
public sealed record Links(string Root)
{
    public string To(string place, long id) => $"{Root}/{place}/{id}";

    public string? To(string place, long? id) => id is { } known ? To(place, known) : null;

    /// <summary>The sentence.</summary>
    public string To(Source source) => Root + source.Url;
}

/// <summary>A person in CSV and JSON: the first post (a present one, if one is told) and the latest move. The names of all columns stay.</summary>
public sealed record PersonLine(long Id, string Name, bool Pseudonym, string? Standing, int Articles)
{
    public string? Company { get; init; }

    public string? Title { get; init; }

    public string? Status { get; init; }

    public string? Move { get; init; }

    public string? MoveCompany { get; init; }

    public string? MoveTitle { get; init; }

    public FuzzyDate? MoveDate { get; init; }

    public DateOnly? MoveEarliest { get; init; }

    public DateOnly? MoveLatest { get; init; }

    public string? PostEvidence { get; init; }

    public string? PostReview { get; init; }

    public string? MoveEvidence { get; init; }

    public string? MoveReview { get; init; }

    public required string Url { get; init; }

    public static PersonLine Of(PersonRow row, Links links)
    {
        var (post, move) = (row.Roles.Count > 0 ? row.Roles[0] : null, row.Moves.Count > 0 ? row.Moves[0] : null);
        return new PersonLine(row.Id, row.Name, row.Pseudonym, Word(row.Standing), row.Documents)
        {
            Company = post?.Company,
            Title = post?.Title,
            Status = Word(post?.Status),
            Move = Word(move?.Kind),
            MoveCompany = move?.Company,
            MoveTitle = move?.Title,
            MoveDate = move?.Date,
            MoveEarliest = move?.Date?.Earliest,
            MoveLatest = move?.Date?.Latest,
            PostEvidence = post is null ? null : links.To(post.Source),
            PostReview = Word(post?.Source.Review),
            MoveEvidence = move is null ? null : links.To(move.Source),
            MoveReview = Word(move?.Source.Review),
            Url = links.To("people", row.Id),
        };
    }

    internal static string? Word<TValue>(TValue? value) where TValue : struct, Enum => value is { } known ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(known.ToString()) : null;
}

/// <summary>An organisation in CSV and JSON, with the latest figure of each kind.</summary>
public sealed record CompanyLine(long Id, string Name, string? Kind, int Articles, int PeopleNow, int In, int Out, int Net)
{
    public decimal? TeamLow { get; init; }

    public decimal? TeamHigh { get; init; }

    public string? TeamUnit { get; init; }

    public FuzzyDate? TeamDate { get; init; }

    public string? TeamEvidence { get; init; }

    public string? TeamReview { get; init; }

    public decimal? FundingLow { get; init; }

    public decimal? FundingHigh { get; init; }

    public string? FundingUnit { get; init; }

    public FuzzyDate? FundingDate { get; init; }

    public string? FundingEvidence { get; init; }

    public string? FundingReview { get; init; }

    public decimal? ValuationLow { get; init; }

    public decimal? ValuationHigh { get; init; }

    public string? ValuationUnit { get; init; }

    public FuzzyDate? ValuationDate { get; init; }

    public string? ValuationEvidence { get; init; }

    public string? ValuationReview { get; init; }

    public required string Url { get; init; }

    public static CompanyLine Of(CompanyRow row, Links links)
    {
        var (team, funding, valuation) = (Latest(SignalKind.Headcount), Latest(SignalKind.Funding), Latest(SignalKind.Valuation));
        return new CompanyLine(row.Id, row.Name, PersonLine.Word(row.Kind), row.Documents, row.Now, row.In, row.Out, row.Net)
        {
            TeamLow = team?.Low, TeamHigh = team?.High, TeamUnit = team?.Unit, TeamDate = team?.Date, TeamEvidence = Evidence(team), TeamReview = PersonLine.Word(team?.Source.Review),
            FundingLow = funding?.Low, FundingHigh = funding?.High, FundingUnit = funding?.Unit, FundingDate = funding?.Date, FundingEvidence = Evidence(funding), FundingReview = PersonLine.Word(funding?.Source.Review),
            ValuationLow = valuation?.Low, ValuationHigh = valuation?.High, ValuationUnit = valuation?.Unit, ValuationDate = valuation?.Date, ValuationEvidence = Evidence(valuation), ValuationReview = PersonLine.Word(valuation?.Source.Review),
            Url = links.To("companies", row.Id),
        };

        SignalRow? Latest(SignalKind kind) => row.Figures.FirstOrDefault(f => f.Kind == kind);

        string? Evidence(SignalRow? signal) => signal is null ? null : links.To(signal.Source);
    }
}

/// <summary>A move in CSV and JSON.</summary>
public sealed record MoveLine(long Id, FuzzyDate? Date, DateOnly? Earliest, DateOnly? Latest, string? DateWords, string Person, string Kind, string? Company, string Title)
{
    public required int OtherSources { get; init; }

    public required string PersonUrl { get; init; }

    public string? CompanyUrl { get; init; }

    public required string Evidence { get; init; }

    /// <summary>Whether an editor has looked at it: open, accepted, edited, added.</summary>
    public string? Review { get; init; }

    public static MoveLine Of(MoveRow row, Links links) =>
        new(row.Id, row.Date, row.Date?.Earliest, row.Date?.Latest, row.DateWords, row.Person, PersonLine.Word<MoveKind>(row.Kind)!, row.Company, row.Title)
        {
            OtherSources = row.OtherSources,
            PersonUrl = links.To("people", row.PersonId),
            CompanyUrl = links.To("companies", row.CompanyId),
            Evidence = links.To(row.Source),
            Review = PersonLine.Word(row.Source.Review),
        };
}

/// <summary>A signal in CSV and JSON. A figure means nothing without its unit: never sum a column.</summary>
public sealed record SignalLine(long Id, string Kind, string? Company, string About, decimal? Low, decimal? High, string? Unit, string? Direction)
{
    public FuzzyDate? Date { get; init; }

    public DateOnly? Earliest { get; init; }

    public DateOnly? Latest { get; init; }

    public string? DateWords { get; init; }

    public required int OtherSources { get; init; }

    public string? CompanyUrl { get; init; }

    public required string Evidence { get; init; }

    /// <summary>Whether an editor has looked at it: open, accepted, edited, added.</summary>
    public string? Review { get; init; }

    public static SignalLine Of(SignalRow row, Links links) =>
        new(row.Id, PersonLine.Word<SignalKind>(row.Kind)!, row.Company, row.About, row.Low, row.High, row.Unit, PersonLine.Word(row.Direction))
        {
            Date = row.Date,
            Earliest = row.Date?.Earliest,
            Latest = row.Date?.Latest,
            DateWords = row.DateWords,
            OtherSources = row.OtherSources,
            CompanyUrl = links.To("companies", row.CompanyId),
            Evidence = links.To(row.Source),
            Review = PersonLine.Word(row.Source.Review),
        };
}

/// <summary>An article in CSV and JSON.</summary>
public sealed record ArticleLine(long Id, string Title, string? Publisher, string? Author, FuzzyDate? Published, DateOnly? Earliest, DateOnly? Latest, string Language)
{
    public required int People { get; init; }

    public required int Companies { get; init; }

    public required int Facts { get; init; }

    public string? Original { get; init; }

    public required string Url { get; init; }

    public static ArticleLine Of(ArticleRow row, Links links) =>
        new(row.Id, row.Name, row.Publisher, row.Author, row.Published, row.Published?.Earliest, row.Published?.Latest, row.Language)
        {
            People = row.People,
            Companies = row.Companies,
            Facts = row.Facts,
            Original = row.Url,
            Url = links.To("articles", row.Id),
        };
}
