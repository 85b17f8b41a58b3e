using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Dates;
using TalentMap.Storage;

namespace TalentMap.Search;

/// <summary>Which rows of a list are wanted.</summary>
public sealed record Slice(int Skip, int Take);

/// <summary>Articles that hold the words: in the title first, then the newest. Where a slice is beyond the end, the last one is read.</summary>
internal static class DocumentHits
{
    // Words that stand further down are found, but not shown.
    private const int ShownText = 200_000;

    public static async Task<(IReadOnlyList<DocumentHit> Rows, int Total)> ReadAsync(TalentMapContext db, string words, Slice slice, CancellationToken cancel)
    {
        if (SearchText.Match(words, "TitleUnits TextUnits", "TitlePairs TextPairs") is not { } inText) return ([], 0);
        var inTitle = SearchText.Match(words, "TitleUnits", "TitlePairs");
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            WITH Found AS (
                SELECT * FROM (SELECT rowid AS Id, 1 AS InTitle FROM DocumentSearch WHERE DocumentSearch MATCH {inTitle} ORDER BY rowid DESC LIMIT {Searching.MaxHits})
                UNION ALL
                SELECT * FROM (SELECT rowid, 0 FROM DocumentSearch WHERE DocumentSearch MATCH {inText} ORDER BY rowid DESC LIMIT {Searching.MaxHits})),
            Best AS (SELECT Id, max(InTitle) AS InTitle FROM Found GROUP BY Id),
            Shown AS (
                SELECT b.Id, b.InTitle, count(*) OVER () AS Total, row_number() OVER (ORDER BY b.InTitle DESC, d.Published_Earliest DESC, d.Id DESC) AS Place
                FROM Best b CROSS JOIN Documents d ON d.Id = b.Id WHERE d.WithdrawnAt IS NULL)
            SELECT d.Id, d.Title, d.FileName, d.Publisher, d.Published_Edtf AS Published, d.Language, s.InTitle, s.Total, s.Place, substr(d.Text, 1, {ShownText}) AS Text
            FROM (SELECT * FROM Shown WHERE Place > min({slice.Skip}, (Total - 1) / {slice.Take} * {slice.Take}) ORDER BY Place LIMIT {slice.Take}) s CROSS JOIN Documents d ON d.Id = s.Id ORDER BY s.Place
            """).ToListAsync(cancel);
        var runs = SearchText.Words(words).ToList();
        return ([.. rows.Select(r => r.ToHit(runs))], rows is [var first, ..] ? Math.Min(first.Total, Searching.MaxHits) : 0);
    }

    private sealed record Row(
        long Id, string? Title, string FileName, string? Publisher, string? Published, string Language, bool InTitle, int Total, int Place, string Text)
    {
        public DocumentHit ToHit(IReadOnlyList<string> words) =>
            new(Id, Title, FileName, Publisher, Published is null ? null : FuzzyDate.Parse(Published), Language, InTitle) { Snippet = Snippet.Of(Text, words) };
    }
}
