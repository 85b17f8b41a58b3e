using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using TalentMap.Review;
using TalentMap.Storage;

namespace TalentMap.Import;

/// <summary>What became of the lines of a file of judgements.</summary>
/// <param name="Known">Lines that were here already.</param>
/// <param name="Withdrawn">Lines that stood here and are withdrawn there.</param>
/// <param name="Nowhere">Lines that speak of documents which are not here; they are kept, and hold once those are imported.</param>
public sealed record JudgementReport(int Added, int Known, int Withdrawn, int Nowhere);

/// <summary>
/// Carries the log of decisions to another map that holds the same documents, one JSON object a line. Judgements name mentions and facts by keys made of
/// the documents' bytes, so they mean the same there.
/// </summary>
public sealed class JudgementFile(IDbContextFactory<TalentMapContext> databases, TimeProvider clock)
{
    private const int ManyMentions = 2000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes every line of the log, in its order.</summary>
    /// <returns>How many.</returns>
    public async Task<int> WriteAsync(TextWriter to, CancellationToken cancel)
    {
        await using var db = await databases.CreateDbContextAsync(cancel);
        var written = 0;
        await foreach (var line in db.Judgements.AsNoTracking().OrderBy(j => j.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            await to.WriteLineAsync(JsonSerializer.Serialize(Line.Of(line), Json));
            written++;
        }
        return written;
    }

    /// <summary>Adds the lines that are not here yet and derives what follows, all at once or not at all.</summary>
    /// <exception cref="InvalidDataException">A line is no judgement; it says which. Nothing is added then.</exception>
    public async Task<JudgementReport> ReadAsync(TextReader from, Editor editor, CancellationToken cancel)
    {
        var lines = await LinesAsync(from, cancel);
        await using var db = await databases.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var here = (await db.Judgements.ToListAsync(cancel)).ToLookup(SignOf);
        List<Judgement> added = [], withdrawn = [];
        foreach (var line in lines.Select(l => l.ToJudgement()).DistinctBy(SignOf))
        {
            if (!here.Contains(SignOf(line))) added.Add(line);
            foreach (var standing in here[SignOf(line)].Where(j => j.WithdrawnAt is null && line.WithdrawnAt is not null))
            {
                (standing.WithdrawnAt, standing.WithdrawnBy) = (line.WithdrawnAt, line.WithdrawnBy);
                withdrawn.Add(standing);
            }
        }
        db.AddRange(added);
        var report = new JudgementReport(added.Count, lines.Count - added.Count, withdrawn.Count, await NowhereAsync(db, added, cancel));
        db.Note(clock.GetUtcNow(), editor, "judgements.import", "judgements", after: report);
        await db.SaveChangesAsync(cancel);
        await DeriveAsync(db, [.. added, .. withdrawn], cancel);
        await transaction.CommitAsync(cancel);
        return report;
    }

    private static async Task<List<Line>> LinesAsync(TextReader from, CancellationToken cancel)
    {
        List<Line> lines = [];
        for (var number = 1; await from.ReadLineAsync(cancel) is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text)) continue;
            try
            {
                lines.Add(JsonSerializer.Deserialize<Line>(text, Json)!);
            }
            catch (JsonException wrong)
            {
                throw new InvalidDataException($"Line {number} is no judgement: {wrong.Message.ReplaceLineEndings(" ")}", wrong);
            }
        }
        return lines;
    }

    private static async Task DeriveAsync(TalentMapContext db, List<Judgement> judged, CancellationToken cancel)
    {
        var documents = judged.Select(j => j.Document).OfType<string>().ToHashSet();
        foreach (var id in await db.Documents.Where(d => documents.Contains(d.Sha256)).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancel))
        {
            await Renewal.RenewAsync(db, id, cancel);
        }
        var keys = judged.Where(j => j.Right is not null).SelectMany(j => new[] { j.Left, j.Right! }).ToHashSet();
        var mentions = await Decisions.Mentions(db, keys).Select(m => new { m.Id, m.EntityId }).ToListAsync(cancel);
        if (mentions.Count > ManyMentions) await Derived.PutAllAsync(db, cancel);
        else if (mentions.Count > 0) await Derived.PutAsync(db, mentions.ConvertAll(m => m.Id), [.. mentions.Select(m => m.EntityId).OfType<long>().Distinct()], cancel);
    }

    private static async Task<int> NowhereAsync(TalentMapContext db, List<Judgement> added, CancellationToken cancel)
    {
        var shas = added.Select(j => j.Document).OfType<string>().ToHashSet();
        var documents = (await db.Documents.Where(d => shas.Contains(d.Sha256)).Select(d => d.Sha256).ToListAsync(cancel)).ToHashSet();
        var keys = added.Where(j => j.Right is not null).SelectMany(j => new[] { j.Left, j.Right! }).ToHashSet();
        var known = (await db.Mentions.Where(m => keys.Contains(m.Key)).Select(m => m.Key)
            .Union(db.MentionNames.Where(n => keys.Contains(n.Key)).Select(n => n.Key)).ToListAsync(cancel)).ToHashSet();
        return added.Count(j => j.Right is null ? !documents.Contains(j.Document ?? "") : !known.Contains(j.Left) || !known.Contains(j.Right));
    }

    private static (Verdict, string, string?, string, DateTimeOffset) SignOf(Judgement line) => (line.Verdict, line.Left, line.Right, line.By, line.At);

    /// <summary>A judgement as a file holds it.</summary>
    private sealed record Line
    {
        public required Verdict Verdict { get; init; }

        public required string Left { get; init; }

        public string? Right { get; init; }

        public string? Document { get; init; }

        public string? Said { get; init; }

        public string? Change { get; init; }

        public required string By { get; init; }

        public required DateTimeOffset At { get; init; }

        public string? Reason { get; init; }

        public DateTimeOffset? WithdrawnAt { get; init; }

        public string? WithdrawnBy { get; init; }

        public static Line Of(Judgement j) => new()
        {
            Verdict = j.Verdict, Left = j.Left, Right = j.Right, Document = j.Document, Said = j.Said, Change = j.Change,
            By = j.By, At = j.At, Reason = j.Reason, WithdrawnAt = j.WithdrawnAt, WithdrawnBy = j.WithdrawnBy,
        };

        public Judgement ToJudgement() => new()
        {
            Verdict = Verdict, Left = Left, Right = Right, Document = Document, Said = Said, Change = Change,
            By = By, At = At, Reason = Reason, WithdrawnAt = WithdrawnAt, WithdrawnBy = WithdrawnBy,
        };
    }
}
