using System.Text.Json;
using TalentMap.Core.Dates;
using TalentMap.Core.Extraction;
using TalentMap.Core.Reading;
using TalentMap.Import;

namespace TalentMap.Commands;

/// <summary>What is asked of an extraction.</summary>
/// <param name="Assumed">The publication date where an article gives none.</param>
/// <param name="Explain">Whether each fact tells the reasons of its confidence.</param>
internal sealed record ExtractWish(FuzzyDate? Assumed, bool Explain);

/// <summary>Extracts from files and folders: one file gives one indented object, several give a line each, or each a file of its own.</summary>
internal static class ExtractFiles
{
    private const string StandardInput = "-";

    /// <summary>0: all were read; 1: some were not, each named on standard error with its reason.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> paths, ExtractWish wish, string? outFolder, CancellationToken cancel)
    {
        var alone = paths is [var only] && !Directory.Exists(only);
        await using var output = Console.OpenStandardOutput();
        var failed = 0;
        foreach (var (root, file) in Sources(paths))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var facts = await ReadAsync(file, wish.Assumed, cancel);
                if (outFolder is not null) Save(facts, wish.Explain, TargetOf(outFolder, root, file));
                else if (alone) Write(output, facts, wish.Explain, indented: true);
                else Write(output, facts, wish.Explain, indented: false, ("file", file));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                failed++;
                await Console.Error.WriteLineAsync($"{file}: {problem.Message.ReplaceLineEndings(" ")}");
            }
        }
        return failed == 0 ? 0 : 1;
    }

    /// <summary>Writes the facts of one article as UTF-8 JSON with a line end behind it.</summary>
    public static void Write(Stream output, ArticleFacts facts, bool explain, bool indented, params ReadOnlySpan<(string, string)> head)
    {
        using (var json = new Utf8JsonWriter(output, FactsJson.Options(indented))) FactsJson.Write(json, facts, explain, head);
        output.WriteByte((byte)'\n');
    }

    // Each file with the folder that was given, for its place below --out.
    private static IEnumerable<(string Root, string File)> Sources(IEnumerable<string> paths) =>
        from path in paths
        from file in path == StandardInput ? [path] : ArticleFiles.Under([path])
        select (Directory.Exists(path) ? path : Path.GetDirectoryName(path) ?? "", file);

    private static async Task<ArticleFacts> ReadAsync(string file, FuzzyDate? assumed, CancellationToken cancel)
    {
        if (file != StandardInput && !File.Exists(file)) throw new FileNotFoundException("There is no such file or folder.");
        var bytes = file == StandardInput ? await ReadInputAsync(cancel) : await ReadFileAsync(file, cancel);
        return ArticleReader.TryRead(bytes, ArticleFiles.FormatOf(file), assumed, out var article, out var problem)
            ? Extractor.Extract(article)
            : throw new InvalidDataException(problem.ToString());
    }

    // A file that is too large is refused before it is read.
    private static async Task<byte[]> ReadFileAsync(string file, CancellationToken cancel)
    {
        var length = new FileInfo(file).Length;
        if (length > ArticleReader.MaxBytes) throw new InvalidDataException(new FileProblem(FileTrouble.TooLarge, length, ArticleReader.MaxBytes).ToString());
        return await File.ReadAllBytesAsync(file, cancel);
    }

    private static async Task<byte[]> ReadInputAsync(CancellationToken cancel)
    {
        await using var input = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await input.ReadAsync(buffer, cancel)) > 0;)
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > ArticleReader.MaxBytes) throw new InvalidDataException($"Standard input brings more than {ArticleReader.MaxBytes} bytes: split it.");
        }
        return copy.ToArray();
    }

    private static void Save(ArticleFacts facts, bool explain, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var file = File.Create(target);
        Write(file, facts, explain, indented: true);
    }

    private static string TargetOf(string outFolder, string root, string file) =>
        Path.Combine(outFolder, Path.ChangeExtension(file == StandardInput ? "stdin" : Path.GetRelativePath(root.Length == 0 ? "." : root, file), ".json"));
}
