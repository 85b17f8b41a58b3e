using System.Text.Json;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;

namespace TalentMap.Commands;

/// <summary>
/// Extracts from JSON Lines, one article a line: <c>{"id": "7", "text": "…", "published": "2023-09"}</c>. Every answer is written before the next
/// line is read, so it works between two programs.
/// </summary>
internal static class ExtractLines
{
    /// <summary>0: all lines were read; 1: some were not, each named on standard error by its number.</summary>
    public static async Task<int> RunAsync(string path, ExtractWish wish, CancellationToken cancel)
    {
        if (path != "-" && !File.Exists(path))
        {
            await Console.Error.WriteLineAsync($"{path}: There is no such file.");
            return 1;
        }
        using var input = path == "-" ? new StreamReader(Console.OpenStandardInput()) : new StreamReader(path);
        await using var output = Console.OpenStandardOutput();
        var failed = 0;
        for (var number = 1; await input.ReadLineAsync(cancel) is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (TryExtract(line, wish, out var answer, out var problem))
            {
                await output.WriteAsync(answer, cancel);
                await output.FlushAsync(cancel);
                continue;
            }
            failed++;
            await Console.Error.WriteLineAsync($"{path}: line {number}: {problem}");
        }
        return failed == 0 ? 0 : 1;
    }

    private static bool TryExtract(string line, ExtractWish wish, out byte[] answer, out string problem)
    {
        (answer, problem) = ([], "");
        var assumed = wish.Assumed;
        if (line.Length > ArticleReader.MaxBytes) problem = $"It has {line.Length} characters, more than {ArticleReader.MaxBytes}: split it.";
        else if (Parse(line) is not { } asked) problem = """It is no JSON object with the strings "id" and "text".""";
        else if (asked.Published is { } given && !FuzzyDate.TryParse(given, out assumed)) problem = $"\"published\" is '{given}': give a day, a month or a year such as 2023-09.";
        else answer = Answer(Extractor.Extract(ArticleReader.Read(asked.Text, ArticleFormat.Text, assumed)), wish.Explain, asked.Id);
        return problem.Length == 0;
    }

    private static byte[] Answer(ArticleFacts facts, bool explain, string id)
    {
        using var buffer = new MemoryStream();
        ExtractFiles.Write(buffer, facts, explain, indented: false, ("id", id));
        return buffer.ToArray();
    }

    private static Asked? Parse(string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement is not { ValueKind: JsonValueKind.Object } root) return null;
            return Text(root, "text") is { } text && Id(root) is { } id ? new Asked(id, text, Text(root, "published")) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException) // the latter: half a surrogate pair
        {
            return null;
        }
    }

    private static string? Id(JsonElement root) =>
        root.TryGetProperty("id", out var id) ? id.ValueKind == JsonValueKind.Number ? id.GetRawText() : Text(root, "id") : null;

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private sealed record Asked(string Id, string Text, string? Published);
}
