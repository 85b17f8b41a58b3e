using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using TalentMap.Core.Resolution;
using TalentMap.Import;
using TalentMap.Landscape;
using TalentMap.Storage;

namespace TalentMap.Tests;

/// <summary>The made-up landscape that measuring stands on: always the same, and read by the real engine.</summary>
public sealed class LandscapeTests : IDisposable
{
    private const int Articles = 60;
    private const double Found = 0.95;

    private readonly string folder = Directory.CreateTempSubdirectory("landscape-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_runs_write_the_same_bytes()
    {
        var (one, other) = (await WriteAsync("one"), await WriteAsync("other"));

        Assert.Equal(Articles + 1, one.Count);
        Assert.Equal(one, other);
    }

    [Fact]
    public async Task Who_is_named_is_found_when_it_is_imported()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        var truth = await ImportAsync(map);
        await using var db = map.CreateDbContext();
        var names = (await db.MentionNames.Where(n => db.Mentions.Any(m => m.Id == n.MentionId && m.Kind == EntityKind.Person && m.EntityId != null))
            .Select(n => n.NameKey).Distinct().ToListAsync(Cancel)).ToHashSet();

        var told = truth.Articles.SelectMany(a => a.People).Distinct().Select(id => truth.People[id]).ToList();
        var missed = told.Where(p => !names.Contains(NameKey.Of(p.Traditional))).Select(p => p.Traditional).ToList();

        Assert.True(missed.Count <= told.Count * (1 - Found), $"{missed.Count} of {told.Count} people are not found: {string.Join('、', missed)}");
    }

    [Fact]
    public async Task A_reprint_speaks_of_the_same_people_as_its_original()
    {
        await using var map = await ThrowAwayMap.CreateAsync();
        var truth = await ImportAsync(map);
        await using var db = map.CreateDbContext();
        var people = (await db.Mentions.Where(m => m.Kind == EntityKind.Person).Select(m => new { m.Document!.FileName, m.EntityId, m.Pseudonym }).ToListAsync(Cancel))
            .Where(m => !m.Pseudonym).ToLookup(m => m.FileName, m => m.EntityId);
        var reprints = truth.Articles.Where(a => a.Reprints is not null).ToList();

        Assert.NotEmpty(reprints);
        Assert.All(reprints, a => Assert.Equal(people[Path.GetFileName(a.Reprints!)].Order(), people[Path.GetFileName(a.File)].Order()));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<Truth> ImportAsync(ThrowAwayMap map)
    {
        await WriteAsync("landscape");
        var report = await new Importer(map, TimeProvider.System).ImportAsync(ArticleFiles.Under([Path.Combine(folder, "landscape")]), null, null, Cancel);
        Assert.Equal(Articles, report.Count(Outcome.New));
        return Truth.Read(Path.Combine(folder, "landscape", "truth.json"));
    }

    // As it is run, in a process of its own: what hangs on a process's own chance would differ.
    private async Task<SortedDictionary<string, string>> WriteAsync(string name)
    {
        var target = Path.Combine(folder, name);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TalentMap.Landscape.dll"), target, "--articles", $"{Articles}"]) { RedirectStandardOutput = true };
        using var writing = Process.Start(start)!;
        await writing.StandardOutput.ReadToEndAsync(Cancel);
        await writing.WaitForExitAsync(Cancel);
        Assert.Equal(0, writing.ExitCode);
        var files = Directory.EnumerateFiles(target, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(target, f), f => Keys.OfDocument(File.ReadAllBytes(f)));
        return new SortedDictionary<string, string>(files, StringComparer.Ordinal);
    }
}
