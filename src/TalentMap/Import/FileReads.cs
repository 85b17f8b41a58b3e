using Microsoft.EntityFrameworkCore;
using TalentMap.Blackout;
using TalentMap.Core.Dates;
using TalentMap.Core.Reading;
using TalentMap.Storage;

namespace TalentMap.Import;

/// <summary>What was read of a file before it is stored: an article and what may be stored of it, or what became of the file already.</summary>
internal abstract record FileRead(string File)
{
    public sealed record Fresh(ArticleBytes Given, Incoming Incoming, Screen Screen, Passed Passed) : FileRead(Given.Name);

    public sealed record Over(FileOutcome Outcome) : FileRead(Outcome.File);
}

/// <summary>Reads files before they are stored, a few together.</summary>
internal sealed class FileReads(IDbContextFactory<TalentMapContext> databases, int maxBytes)
{
    // Who is who is asked once for all of them, which costs little more than for one; and nobody who writes beside it waits longer than a moment.
    private const int MostTogether = 24;
    private const long MostBytesTogether = 1 << 20;

    /// <summary>Files in portions that are stored together. One, two, four …: what became of the first is told at once.</summary>
    public static IEnumerable<List<string>> Together(IEnumerable<string> files)
    {
        List<string> together = [];
        var (bytes, most) = (0L, 1);
        foreach (var file in files)
        {
            together.Add(file);
            bytes += new FileInfo(file) is { Exists: true } info ? info.Length : 0;
            if (together.Count < most && bytes < MostBytesTogether) continue;
            yield return together;
            (together, bytes, most) = ([], 0, Math.Min(most * 2, MostTogether));
        }
        if (together.Count > 0) yield return together;
    }

    /// <summary>Reads files in their order; one that fails does not stop the others.</summary>
    public async Task<List<FileRead>> ReadAsync(List<string> files, FuzzyDate? published, CancellationToken cancel)
    {
        List<FileRead> reads = [];
        foreach (var file in files) reads.Add(await TryAsync(file, () => ReadFileAsync(file, published, cancel), failed => new FileRead.Over(failed)));
        return reads;
    }

    private async Task<FileRead> ReadFileAsync(string file, FuzzyDate? published, CancellationToken cancel) =>
        new FileInfo(file) is { Exists: true } info && info.Length > maxBytes
            ? new FileRead.Over(TooLarge(file, info.Length))
            : await ReadAsync(new ArticleBytes(file, await File.ReadAllBytesAsync(file, cancel)), published, cancel);

    /// <summary>Reads one article whose bytes are at hand.</summary>
    public async Task<FileRead> ReadAsync(ArticleBytes given, FuzzyDate? published, CancellationToken cancel)
    {
        if (given.Bytes.Length > maxBytes) return new FileRead.Over(TooLarge(given.Name, given.Bytes.Length));
        await using var db = await databases.CreateDbContextAsync(cancel);
        if (await KnownAsync(db, given, cancel) is { } known) return new FileRead.Over(known);

        var format = ArticleFiles.FormatOf(given.Name);
        if (!ArticleReader.TryRead(given.Bytes, new ReadAs(format, given.Encoding), published, out var article, out var problem))
        {
            return new FileRead.Over(new FileOutcome(given.Name, Outcome.Failed, problem));
        }
        var incoming = new Incoming(article, given.Bytes, format, Path.GetFileName(given.Name));
        var screen = await Screen.LoadAsync(db, cancel);
        return new FileRead.Fresh(given, incoming, screen, screen.Pass(incoming));
    }

    /// <summary>Any failure of a file is an outcome.</summary>
    public static Task<FileOutcome> TryAsync(string file, Func<Task<FileOutcome>> work) => TryAsync(file, work, failed => failed);

    // The one place where any failure of a file is caught: it is named, and the others go on.
    private static async Task<T> TryAsync<T>(string file, Func<Task<T>> work, Func<FileOutcome, T> failed)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return failed(new FileOutcome(file, Outcome.Failed, new FileProblem(FileTrouble.Other, failure.Message)));
        }
    }

    private FileOutcome TooLarge(string name, long bytes) => new(name, Outcome.Failed, new FileProblem(FileTrouble.TooLarge, bytes, maxBytes));

    /// <summary>What becomes of an article that is there already; null for another.</summary>
    public static async Task<FileOutcome?> KnownAsync(TalentMapContext db, ArticleBytes given, CancellationToken cancel)
    {
        var sha256 = Keys.OfDocument(given.Bytes);
        return await db.Documents.Where(d => d.Sha256 == sha256).Select(d => (long?)d.Id).FirstOrDefaultAsync(cancel) is { } there
            ? new FileOutcome(given.Name, Outcome.AlreadyThere) { Document = there }
            : null;
    }
}
