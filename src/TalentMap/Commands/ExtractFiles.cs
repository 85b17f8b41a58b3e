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

    /// <summary>
    /// 0: all were read; 1: some were not, each named on standard error with its reason. Nothing here waits for anything but a disk, and what is awaited
    /// goes on only when the pool is done with loading the engine.
    /// </summary>
    public static int Run(IReadOnlyList<string> paths, ExtractWish wish, string? outFolder, CancellationToken cancel)
    {
        var alone = paths is [var only] && !Directory.Exists(only);
        using var output = Console.OpenStandardOutput();
        var failed = 0;
        foreach (var (root, file) in Sources(paths))
        {
            cancel.ThrowIfCancellationRequested();
            try
            {
                var facts = Read(file, wish.Assumed);
                if (outFolder is not null) Save(facts, wish.Explain, TargetOf(outFolder, root, file));
                else if (alone) Write(output, facts, wish.Explain, indented: true);
                else Write(output, facts, wish.Explain, indented: false, ("file", file));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                failed++;
                Console.Error.WriteLine($"{file}: {problem.Message.ReplaceLineEndings(" ")}");
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

    private static ArticleFacts Read(string file, FuzzyDate? assumed)
    {
        if (file != StandardInput && !File.Exists(file)) throw new FileNotFoundException("There is no such file or folder.");
        var bytes = file == StandardInput ? ReadInput() : ReadFile(file);
        return ArticleReader.TryRead(bytes, ArticleFiles.FormatOf(file), assumed, out var article, out var problem)
            ? Extractor.Extract(article)
            : throw new InvalidDataException(problem.ToString());
    }

    // A file that is too large is refused before it is read.
    private static byte[] ReadFile(string file)
    {
        var length = new FileInfo(file).Length;
        if (length > ArticleReader.MaxBytes) throw new InvalidDataException(new FileProblem(FileTrouble.TooLarge, length, ArticleReader.MaxBytes).ToString());
        return File.ReadAllBytes(file);
    }

    private static byte[] ReadInput()
    {
        using var input = Console.OpenStandardInput();
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = input.Read(buffer)) > 0;)
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
