using System.CommandLine;
using System.Text.Json;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Commands;

/// <summary><c>talentmap extract PATH…</c>: prints what articles say, as JSON.</summary>
public static class ExtractCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders", Arity = ArgumentArity.OneOrMore };
        var published = new Option<string?>("--published") { Description = "The publication date to assume (EDTF)" };
        var outFolder = new Option<string?>("--out") { Description = "Write DIR/NAME.json" };
        var command = new Command("extract", "Print the facts of articles as JSON") { paths, published, outFolder };
        command.SetAction(parsed =>
        {
            var assumed = parsed.GetValue(published) is { } text ? FuzzyDate.Parse(text) : null;
            foreach (var path in parsed.GetRequiredValue(paths))
            {
                ArticleReader.TryRead(File.ReadAllBytes(path), ArticleFormat.Text, assumed, out var article, out _);
                using var json = new Utf8JsonWriter(Console.OpenStandardOutput(), FactsJson.Options(indented: true));
                FactsJson.Write(json, Extractor.Extract(article!));
            }
            return 0;
        });
        return command;
    }
}
