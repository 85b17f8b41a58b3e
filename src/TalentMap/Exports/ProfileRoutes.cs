using System.Text.Json;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Storage;

namespace TalentMap.Exports;

/// <summary>A person's and an organisation's page as JSON: <c>/people/7.json</c>, <c>/companies/7.json</c>. Each line comes with all who tell it.</summary>
public static class ProfileRoutes
{
    public static void MapProfiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{id:long}.json", async (long id, TalentMapContext db, KeptProfiles profiles, CancellationToken cancel) =>
        {
            var person = await profiles.PersonAsync(db, id, cancel);
            return person is null && await db.IsRemovedAsync(id, cancel)
                ? Results.Problem("What stood here was removed.", statusCode: StatusCodes.Status410Gone)
                : Answer(person, p => p.Head, "people", Of);
        });
        routes.MapGet("/companies/{id:long}.json", async (long id, string? period, string? with, TalentMapContext db, CancellationToken cancel) =>
            Answer(await db.CompanyAsync(id, with == "units", cancel), c => c.Head, "companies", company => Of(company, FuzzyDate.TryParse(period, out var of) ? of : null)));
    }

    private static IResult Answer<TProfile>(TProfile? profile, Func<TProfile, EntityHead> head, string place, Func<TProfile, object> told) where TProfile : class
    {
        if (profile is null) return Results.Problem("There is nothing with this number.", statusCode: StatusCodes.Status404NotFound);
        return head(profile).MovedTo is { } survivor
            ? Results.Redirect($"/{place}/{survivor}.json", permanent: true)
            : Results.Text(JsonSerializer.Serialize(told(profile), ExportRoutes.Json), "application/json; charset=utf-8");
    }

    private static object Of(PersonProfile person) => new
    {
        person.Head.Id, person.Head.Name, person.Head.Pseudonym, person.Head.Documents,
        Names = person.Names.Select(Of),
        Moves = person.Moves.Select(Of),
        Posts = person.Roles.Select(Of),
        Stays = person.Stays.Select(s => new { s.Step.CompanyId, s.Step.Company, s.From, s.To, CertainFrom = s.Certain?.From, CertainTo = s.Certain?.To }),
        Conflicts = person.Conflicts.Select(c => new { Over = $"{c.Over}", Lines = c.Lines.Select(l => l.First.Key) }),
        Colleagues = person.Companions.Colleagues.Select(c => new { c.Id, c.Name, c.CompanyId, c.Company, c.IsCertain, Source = c.Source.Url }),
        TeamMoves = person.Companions.Team.Select(t => new { t.Id, t.Name, t.From, t.ToId, t.To, t.Date, Source = t.Source.Url }),
    };

    private static object Of(CompanyProfile company, FuzzyDate? period)
    {
        var balance = new Balance(company.Moves, company.Counted, period);
        return new
        {
            company.Head.Id, company.Head.Name, Kind = $"{company.Head.CompanyKind}", company.Head.Documents, company.Coverage, company.Parent, company.Units,
            Names = company.Names.Select(Of),
            People = company.Roles.Select(r => new { r.PersonId, r.Person, r.Title, Status = $"{r.Status}", Source = r.Source.Url, Review = $"{r.Source.Review}" }),
            Balance = new { Period = period, In = Of(balance, Way.In), Out = Of(balance, Way.Out), balance.Net, Counterparts = balance.Counterparts(Placing.Certain) },
            Latest = company.Latest.Select(f => new { Kind = $"{f.Signal.Kind}", f.Signal.Low, f.Signal.High, f.Signal.Unit, f.Signal.Date, f.Quote, f.Article, f.Publisher, f.Published, Source = f.Signal.Source.Url, Review = $"{f.Signal.Source.Review}" }),
        };
    }

    private static object Of(Balance balance, Way way) => new
    {
        Certain = balance.Count(way, Placing.Certain), Possible = balance.Count(way, Placing.Possible), Undated = balance.Count(way, Placing.Undated),
    };

    private static object Of(NameRow name) => new { name.Name, name.Documents, First = name.First?.Url };

    private static object Of(CareerLine line) => new
    {
        line.First.Key, Kind = line.Kind?.ToString(), Status = line.Status?.ToString(), line.CompanyId, line.Company, line.Title, line.Date, line.DateWords,
        Review = $"{line.First.Source.Review}", Articles = line.Tellings.Articles(), Independent = line.Tellings.Voices(),
        Sources = line.Tellings.Select(t => new { Source = t.Source.Url, t.Quote, t.Article, t.Publisher, t.Published, t.Url }),
    };
}
