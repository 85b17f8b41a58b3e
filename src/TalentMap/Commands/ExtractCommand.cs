using System.CommandLine;
using System.Runtime;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;

namespace TalentMap.Commands;

/// <summary><c>talentmap extract PATH…</c>: prints what articles say, as JSON. Nothing is stored.</summary>
public static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders (*.txt *.md *.html), or - for standard input", Arity = ArgumentArity.OneOrMore };
        var published = PublishedOption.Create();
        var outFolder = new Option<string?>("--out") { Description = "Write DIR/NAME.json, folders mirrored, instead of printing", HelpName = "DIR" };
        var jsonLines = new Option<bool>("--jsonl") { Description = """Read JSON Lines {"id", "text", "published"} and write one object a line, in order""" };
        var explain = new Option<bool>("--explain") { Description = "Say of each fact why it is held for how sure" };
        var command = new Command("extract", "Print the facts of articles as JSON") { paths, published, outFolder, jsonLines, explain };
        command.Validators.Add(result =>
        {
            foreach (var option in (result.GetValue(paths) ?? []).Where(path => path.Length > 1 && path[0] == '-' && !Path.Exists(path)))
            {
                result.AddError($"{option}: there is no such option; see talentmap extract --help.");
            }
            if (File.Exists(result.GetValue(outFolder))) result.AddError($"--out is '{result.GetValue(outFolder)}', a file: give a folder.");
            if (!result.GetValue(jsonLines)) return;
            if (result.GetValue(paths) is not { Length: 1 }) result.AddError("--jsonl reads one file, or - for standard input.");
            if (result.GetValue(outFolder) is not null) result.AddError("--jsonl prints; --out goes with files and folders.");
        });
        command.SetAction((parsed, cancel) =>
        {
            GCSettings.LatencyMode = GCLatencyMode.Batch; // nobody waits for an answer while memory is gathered in
            Extractor.Prepare();
            var given = parsed.GetRequiredValue(paths);
            var wish = new ExtractWish(parsed.GetValue(published), parsed.GetValue(explain));
            return parsed.GetValue(jsonLines)
                ? ExtractLines.RunAsync(given[0], wish, cancel)
                : Task.FromResult(ExtractFiles.Run(given, wish, parsed.GetValue(outFolder), cancel));
        });
        return command;
    }
}

/// <summary>The option <c>--published DATE</c>, the same for every command that reads articles.</summary>
internal static class PublishedOption
{
    public static Option<FuzzyDate?> Create() => new("--published")
    {
        Description = "The publication date to assume where an article gives none (EDTF: 2023-09)",
        HelpName = "DATE",
        CustomParser = result =>
        {
            var given = result.Tokens.Single().Value;
            if (FuzzyDate.TryParse(given, out var date)) return date;
            result.AddError($"--published is '{given}': give a day, a month or a year such as 2023-09.");
            return null;
        },
    };
}
