using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using TalentMap.Core.Text;

namespace TalentMap.Landscape;

/// <summary>What is true in a landscape, for whatever measures how well it is read and found.</summary>
public sealed record Truth(IReadOnlyList<TruePerson> People, IReadOnlyList<TrueOrganisation> Organisations, IReadOnlyList<TrueArticle> Articles)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        NewLine = "\n",
    };

    /// <summary>The truth of a landscape.</summary>
    public static Truth Of(Chronicle chronicle) => new(
        [.. chronicle.World.People.Select(p => new TruePerson(p.Id, p.Name, Simplified(p.Name), p.Pinyin, p.English, p.Nickname))],
        [.. chronicle.World.Organisations.Select(o => new TrueOrganisation(o.Id, o.Name, Simplified(o.Name), o.Pinyin, o.ShortName == o.Name ? null : o.ShortName, o.English, o.Sort, o.Parent))],
        [.. chronicle.Articles.Select(a => new TrueArticle(a.File, a.Story.Published, a.Printed.Publisher, a.Printed.Language, a.Reprints)
        {
            People = [.. a.Story.People],
            Organisations = [.. a.Story.Organisations],
            Pseudonyms = a.Story.Pseudonyms,
            Facts = a.Story.Facts,
        })]);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Truth Read(string file)
    {
        using var stream = File.OpenRead(file);
        return JsonSerializer.Deserialize<Truth>(stream, Json) ?? throw new InvalidDataException($"{file} holds no truth of a landscape.");
    }

    public void Write(string file)
    {
        using var stream = File.Create(file);
        JsonSerializer.Serialize(stream, this, Json);
    }

    private static string Simplified(string name) => string.Concat(name.Select(unit => Script.IsHan(unit) ? Script.Fold(unit) : unit));
}

/// <summary>A person with every name.</summary>
public sealed record TruePerson(int Id, string Traditional, string Simplified, string? Pinyin, string? English, string? Nickname);

/// <summary>An organisation with every name.</summary>
public sealed record TrueOrganisation(int Id, string Traditional, string Simplified, string Pinyin, string? ShortName, string? English, Sort Sort, int? Parent);

/// <summary>An article, who is named in it and what it tells.</summary>
public sealed record TrueArticle(string File, DateOnly? Published, string? Publisher, string Language, string? Reprints)
{
    public required IReadOnlyList<int> People { get; init; }

    public required IReadOnlyList<int> Organisations { get; init; }

    public required IReadOnlyList<string> Pseudonyms { get; init; }

    public required IReadOnlyList<ToldFact> Facts { get; init; }
}
