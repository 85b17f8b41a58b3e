using System.CommandLine;
using Spectre.Console;
using TalentMap.Import;
using TalentMap.Storage;

namespace TalentMap.Commands;

/// <summary><c>talentmap import PATH…</c>: brings articles in, or reads the stored ones again.</summary>
public static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders (*.txt *.md *.html)", Arity = ArgumentArity.ZeroOrMore };
        var published = PublishedOption.Create();
        var rebuild = new Option<bool>("--rebuild") { Description = "Read all stored articles again with the present engine; decisions are kept" };
        var reindex = new Option<bool>("--reindex") { Description = "Make the entities and the search index anew from what is stored" };
        var judgements = new Option<FileInfo?>("--judgements") { Description = "Add the decisions of a file that talentmap export --judgements wrote", HelpName = "FILE" };
        var data = DataFolder.Option();
        var command = new Command("import", "Bring articles in") { paths, published, rebuild, reindex, judgements, data };
        command.Validators.Add(result =>
        {
            var wants = (result.GetValue(paths) is { Length: > 0 } ? 1 : 0) + (result.GetValue(rebuild) ? 1 : 0) + (result.GetValue(reindex) ? 1 : 0) + (result.GetValue(judgements) is null ? 0 : 1);
            if (wants != 1) result.AddError("Give files or folders, or --rebuild, or --reindex, or --judgements FILE.");
            if (result.GetValue(judgements) is { Exists: false } file) result.AddError($"{file}: there is no such file.");
            if (result.GetValue(paths) is not { Length: > 0 } && result.GetResult(published) is not null) result.AddError("--published goes with files or folders.");
            foreach (var missing in (result.GetValue(paths) ?? []).Where(path => !File.Exists(path) && !Directory.Exists(path)))
            {
                result.AddError(missing.StartsWith('-') ? $"{missing}: there is no such option; see talentmap import --help." : $"{missing}: there is no such file or folder.");
            }
        });
        command.SetAction(async (parsed, cancel) =>
        {
            var isNew = parsed.GetValue(paths) is { Length: > 0 };
            await using var map = isNew ? await OpenMap.InAsync(parsed.GetValue(data), cancel) : await OpenMap.ThereAsync(parsed.GetValue(data), cancel);
            if (parsed.GetValue(judgements) is { } decided) return await DecideAsync(map.Judgements, decided, cancel);
            if (parsed.GetValue(reindex)) return await ReindexAsync(map.Importer, cancel);
            string[] files = [.. ArticleFiles.Under(parsed.GetValue(paths) ?? [])];
            var report = await WithProgressAsync(parsed.GetValue(rebuild) ? null : files.Length, progress => parsed.GetValue(rebuild)
                ? map.Importer.RebuildAsync(progress, cancel)
                : map.Importer.ImportAsync(files, parsed.GetValue(published), progress, cancel));
            return Say(report);
        });
        return command;
    }

    private static async Task<int> ReindexAsync(Importer importer, CancellationToken cancel)
    {
        await importer.RelinkAsync(cancel);
        Console.Out.WriteLine("The entities and the search index are made anew.");
        return 0;
    }

    private static async Task<int> DecideAsync(JudgementFile judgements, FileInfo file, CancellationToken cancel)
    {
        using var lines = file.OpenText();
        try
        {
            var report = await judgements.ReadAsync(lines, new Editor("command line", $"from {file.Name}"), cancel);
            Console.Out.WriteLine($"{report.Added} new, {report.Known} already there, {report.Withdrawn} withdrawn; of the new ones {report.Nowhere} speak of articles that are not here");
            return 0;
        }
        catch (InvalidDataException wrong)
        {
            await Console.Error.WriteLineAsync($"{file}: {wrong.Message} Nothing was added.");
            return 1;
        }
    }

    // One line a file, and on a terminal a bar below them. What failed is said at the end, where it is not overlooked.
    private static async Task<ImportReport> WithProgressAsync(int? files, Func<IProgress<FileOutcome>, Task<ImportReport>> work)
    {
        if (Console.IsOutputRedirected) return await work(new Told(Console.Out.WriteLine));
        ProgressColumn[] columns = [new TaskDescriptionColumn(), new ProgressBarColumn(), .. files is null ? (ProgressColumn[])[] : [new PercentageColumn(), new RemainingTimeColumn()]];
        return await AnsiConsole.Progress().Columns(columns)
            .StartAsync(context =>
            {
                var bar = context.AddTask("Reading articles", maxValue: Math.Max(files ?? 1, 1)).IsIndeterminate(files is null);
                return work(new Told(AnsiConsole.WriteLine, () => bar.Increment(1)));
            });
    }

    private static int Say(ImportReport report)
    {
        Console.Out.WriteLine(
            $"{report.Count(Outcome.New)} new, {report.Count(Outcome.AlreadyThere)} already there, " +
            (report.Count(Outcome.ReadAgain) is > 0 and var again ? $"{again} read again, " : "") + $"{report.Count(Outcome.Failed)} failed");
        foreach (var failed in report.Failed) Console.Error.WriteLine(Line(failed));
        return report.Failed.Any() ? 1 : 0;
    }

    private static string Line(FileOutcome outcome) => outcome.Outcome switch
    {
        Outcome.New => $"{outcome.File}: new, {outcome.Facts} facts",
        Outcome.AlreadyThere => $"{outcome.File}: already there",
        Outcome.ReadAgain => $"{outcome.File}: read again, {outcome.Facts} facts",
        _ => $"{outcome.File}: failed: {outcome.Reason}",
    };

    // Progress<T> reports on another thread and out of order; a line must stand where it belongs.
    private sealed class Told(Action<string> say, Action? count = null) : IProgress<FileOutcome>
    {
        public void Report(FileOutcome value)
        {
            if (value.Outcome != Outcome.Failed) say(Line(value));
            count?.Invoke();
        }
    }
}
