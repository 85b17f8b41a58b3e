using System.Globalization;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Storage;

namespace TalentMap.Review;

/// <summary>What is wrong with a fact as an editor typed it.</summary>
public enum FactProblem
{
    NoKind, NoPerson, NoCompany, PersonNotThere, CompanyNotThere, NoTopic, TooLong, NoDate, DateWithoutPlace, NoFigure, FiguresCross, NoUnit, FigureWithoutPlace,
    NoWords, WordsTooLong,
}

/// <summary>A fact as an editor types it: names as words of the document, a date as EDTF, figures in base units.</summary>
public sealed record FactChange
{
    private const int LongestText = 200;
    private const int LongestQuote = 2000;

    public string? Kind { get; init; }

    public string? Person { get; init; }

    public string? Company { get; init; }

    /// <summary>The title of a post or move; what a signal is about.</summary>
    public string? Words { get; init; }

    public string? Date { get; init; }

    public string? Low { get; init; }

    public string? High { get; init; }

    public string? Unit { get; init; }

    public Direction? Direction { get; init; }

    /// <summary>Where the words that say it begin in the document's text.</summary>
    public int? Start { get; init; }

    /// <summary>The unit after the last one of those words.</summary>
    public int? End { get; init; }

    /// <summary>What a stored fact says, to be typed over.</summary>
    public static FactChange Of(Statement said) => new()
    {
        Kind = said.Kind,
        Person = said.Person?.Name,
        Company = said.Company?.Name,
        Words = said.Words,
        Date = said.Date,
        Low = said.Low?.ToString(CultureInfo.InvariantCulture),
        High = said.High?.ToString(CultureInfo.InvariantCulture),
        Unit = said.Unit,
        Direction = said.Direction,
        Start = said.Start,
        End = said.Start + said.Quote.Length,
    };

    /// <summary>What it says in a document, or all that is wrong with it.</summary>
    /// <param name="mentions">The document's, with their names.</param>
    /// <param name="before">What is edited; null for a new fact.</param>
    public (Statement? Said, IReadOnlyList<FactProblem> Problems) In(Document document, IReadOnlyList<Mention> mentions, Statement? before)
    {
        var problems = Problems(document.Text).ToList();
        var family = FactKinds.FamilyOf(Kind);
        var person = family is FactFamily.Signal ? null : Find(Person, EntityKind.Person);
        var company = Find(Company, EntityKind.Company);
        if (family is not FactFamily.Signal && Typed(Person) is not null && person is null) problems.Add(FactProblem.PersonNotThere);
        if (Typed(Company) is not null && company is null) problems.Add(FactProblem.CompanyNotThere);
        return problems.Count > 0 ? (null, problems) : (Said(document.Text, person, company, before), []);

        // Somebody already seen answers to every name the document uses; of two of one name, the one that was named before is meant.
        Called? Find(string? typed, EntityKind kind)
        {
            if (Typed(typed) is not { } name) return null;
            var was = kind == EntityKind.Person ? before?.Person : before?.Company;
            var found = mentions.Where(m => m.Kind == kind && m.Names.Exists(n => n.Name == name)).OrderByDescending(m => m.Key == was?.Key).FirstOrDefault();
            if (found is not null) return new Called(found.Key, found.Name);
            return document.Text.Contains(name, StringComparison.Ordinal) ? new Called(Keys.OfMention(document.Sha256, kind, name), name) : null;
        }
    }

    private IEnumerable<FactProblem> Problems(string text)
    {
        var family = FactKinds.FamilyOf(Kind);
        if (family is null) yield return FactProblem.NoKind;
        if (family is FactFamily.Role or FactFamily.Move && Typed(Person) is null) yield return FactProblem.NoPerson;
        if (family is FactFamily.Role or FactFamily.Move && Typed(Company) is null && Kind != nameof(MoveKind.Found)) yield return FactProblem.NoCompany;
        if (family is FactFamily.Signal && Typed(Words) is null) yield return FactProblem.NoTopic;
        if (Typed(Words)?.Length > LongestText || Typed(Unit)?.Length > LongestText) yield return FactProblem.TooLong;
        if (Typed(Date) is { } date && !FuzzyDate.TryParse(date, out _)) yield return FactProblem.NoDate;
        if (family is FactFamily.Role && Typed(Date) is not null) yield return FactProblem.DateWithoutPlace;
        foreach (var problem in FigureProblems(family)) yield return problem;
        if (Start is not { } start || End is not { } end || start < 0 || end <= start || end > text.Length || string.IsNullOrWhiteSpace(text[start..end])) yield return FactProblem.NoWords;
        else if (end - start > LongestQuote) yield return FactProblem.WordsTooLong;
    }

    private IEnumerable<FactProblem> FigureProblems(FactFamily? family)
    {
        if (Typed(Low) is null && Typed(High) is null) yield break;
        if (family is not FactFamily.Signal) yield return FactProblem.FigureWithoutPlace;
        else if ((Typed(Low) is not null && Figure(Low) is null) || (Typed(High) is not null && Figure(High) is null)) yield return FactProblem.NoFigure;
        else if (Figure(Low) > Figure(High)) yield return FactProblem.FiguresCross;
        else if (Typed(Unit) is null) yield return FactProblem.NoUnit;
    }

    private Statement Said(string text, Called? person, Called? company, Statement? before)
    {
        var isSignal = FactKinds.FamilyOf(Kind) == FactFamily.Signal;
        var hasFigure = isSignal && (Figure(Low) is not null || Figure(High) is not null);
        var date = Typed(Date);
        return new Statement
        {
            Kind = Kind!,
            Person = person,
            Company = company,
            Words = Typed(Words) ?? "",
            Date = date,
            DateWords = date is null ? null : before?.DateWords, // the article's own words stay beside a value that an editor reads otherwise
            Low = hasFigure ? Figure(Low) : null,
            High = hasFigure ? Figure(High) : null,
            Unit = hasFigure ? Typed(Unit) : null,
            Direction = isSignal ? Direction : null,
            Start = Start!.Value,
            Quote = text[Start.Value..End!.Value],
            Confidence = 1,
        };
    }

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static decimal? Figure(string? text) =>
        decimal.TryParse(Typed(text), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var figure) && figure < 1_000_000_000_000_000m ? figure : null;
}
