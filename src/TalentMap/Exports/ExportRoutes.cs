using System.Text.Json;
using System.Text.Json.Serialization;
using TalentMap.Browse;
using TalentMap.Core.Dates;
using TalentMap.Storage;

namespace TalentMap.Exports;

/// <summary>
/// Each list as CSV and JSON: <c>/people.csv</c> and <c>/people.json</c> are the list of <c>/people</c> with the same query string, all its
/// rows in its order; with <c>p</c> the rows of that page. What the page would leave aside as not understood is refused here.
/// </summary>
public static class ExportRoutes
{
    /// <summary>The most rows of one file.</summary>
    public const int MostRows = 50_000;

    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
        Converters = { new EdtfText() },
    };

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.Map("people", new Export<PeopleFilter, PersonLine>(PeopleFilter.Of, People.CountAsync, (db, filter, some, links) => db.RowsAsync(filter, some).Select(row => PersonLine.Of(row, links))));
        routes.Map("companies", new Export<CompaniesFilter, CompanyLine>(CompaniesFilter.Of, Companies.CountAsync, (db, filter, some, links) => db.RowsAsync(filter, some).Select(row => CompanyLine.Of(row, links))));
        routes.Map("moves", new Export<MovesFilter, MoveLine>(MovesFilter.Of, Moves.CountAsync, (db, filter, some, links) => db.RowsAsync(filter, some).Select(row => MoveLine.Of(row, links))));
        routes.Map("signals", new Export<SignalsFilter, SignalLine>(SignalsFilter.Of, Signals.CountAsync, (db, filter, some, links) => db.RowsAsync(filter, some).Select(row => SignalLine.Of(row, links))));
        routes.Map("articles", new Export<ArticlesFilter, ArticleLine>(ArticlesFilter.Of, Articles.CountAsync, (db, filter, some, links) => db.RowsAsync(filter, some).Select(row => ArticleLine.Of(row, links))));
    }

    private static void Map<TFilter, TLine>(this IEndpointRouteBuilder routes, string list, Export<TFilter, TLine> export) where TFilter : IListFilter
    {
        routes.MapGet($"/{list}.csv", async (HttpContext context, TalentMapContext db, CancellationToken cancel) =>
            await AskedAsync(context, db, export, cancel) is var (asked, problem) && asked is null ? problem : Results.Stream(
                stream => CsvText.WriteAsync(stream, asked.Lines, cancel), "text/csv; charset=utf-8", $"{list}.csv"));
        routes.MapGet($"/{list}.json", async (HttpContext context, TalentMapContext db, CancellationToken cancel) =>
            await AskedAsync(context, db, export, cancel) is var (asked, problem) && asked is null ? problem : Results.Stream(
                stream => JsonSerializer.SerializeAsync(stream, new { asked.Total, Rows = asked.Lines }, Json, cancel), "application/json; charset=utf-8"));
    }

    private static async Task<(Asked<TLine>? Asked, IResult? Problem)> AskedAsync<TFilter, TLine>(
        HttpContext context, TalentMapContext db, Export<TFilter, TLine> export, CancellationToken cancel) where TFilter : IListFilter
    {
        var given = context.Request.Query.SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, value)).ToList();
        var query = new ListQuery(given);
        var filter = export.Read(query);
        if (query.Refused.Count > 0)
        {
            return (null, Results.Problem(string.Join(" ", query.Refused.Select(r => $"'{r.Value}' is no value of '{r.Key}'.")), statusCode: StatusCodes.Status400BadRequest));
        }
        var names = await db.EntityNamesAsync(filter.Entities, cancel);
        if (filter.Entities.Any(id => !names.ContainsKey(id)))
        {
            return (null, Results.Problem($"There is nothing with the number {filter.Entities.First(id => !names.ContainsKey(id))}.", statusCode: StatusCodes.Status404NotFound));
        }
        if (names.Follow(given) is { } followed) return (null, Results.Redirect(context.Request.Path + QueryString.Create(followed), permanent: true));
        var total = await export.Count(db, filter, cancel);
        context.Response.Headers["X-Total-Count"] = $"{total}";
        if (!query.IsOfPage && total > MostRows) context.Response.Headers["X-Cut-At"] = $"{MostRows}";
        var links = new Links($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}");
        return (new Asked<TLine>(total, export.Rows(db, filter, query.IsOfPage ? Stretch.Of(filter.Cut, total) : new Stretch(0, MostRows), links)), null);
    }

    private sealed record Asked<TLine>(int Total, IAsyncEnumerable<TLine> Lines);

    private sealed class EdtfText : JsonConverter<FuzzyDate>
    {
        public override FuzzyDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => FuzzyDate.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, FuzzyDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.Edtf);
    }
}

/// <summary>How one list is exported.</summary>
/// <param name="Rows">A stretch of the list, in its order.</param>
internal sealed record Export<TFilter, TLine>(
    Func<ListQuery, TFilter> Read,
    Func<TalentMapContext, TFilter, CancellationToken, Task<int>> Count,
    Func<TalentMapContext, TFilter, Stretch, Links, IAsyncEnumerable<TLine>> Rows) where TFilter : IListFilter;
