using System.IO.Compression;
using System.Text;
using TalentMap.Core.Reading;

namespace TalentMap.Import;

/// <summary>
/// Turns what was uploaded or pasted into articles. A zip archive is unpacked, its real sizes counted while it is read: what its directory promises
/// is not believed, so an archive of a few kilobytes that unpacks to gigabytes stops at the limit.
/// </summary>
public static class Uploads
{
    /// <summary>The most one upload may bring, in bytes, packed and unpacked.</summary>
    public const long MostBytes = 50 * 1024 * 1024;

    /// <summary>The most articles one upload may bring.</summary>
    public const int MostFiles = 500;

    /// <summary>The longest file name that is kept, in UTF-16 units.</summary>
    public const int LongestName = 200;

    /// <summary>The endings of files that are taken, an archive's apart.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".txt", ".md", ".html", ".htm"];

    /// <summary>The articles in what was given; where one cannot be taken, why.</summary>
    public static (IReadOnlyList<ArticleBytes> Articles, FileProblem? Problem) Of(IEnumerable<ArticleBytes> given)
    {
        List<ArticleBytes> articles = [];
        long total = 0;
        foreach (var file in given)
        {
            var problem = IsZip(file.Bytes) ? Unpack(file, articles, ref total) : Take(file, articles, ref total);
            if (problem is not null) return ([], problem);
        }
        return articles.Count == 0 ? ([], new FileProblem(FileTrouble.NothingGiven)) : (articles, null);
    }

    /// <summary>A pasted text or page as an article; null where nothing was pasted.</summary>
    public static ArticleBytes? Pasted(string? text, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var ending = text.AsSpan().TrimStart() switch
        {
            ['<', '!', ..] => ".html",
            ['<', var tag, ..] when char.IsAsciiLetter(tag) => ".html", // <section>; 《 and << are no tags
            ['-', '-', '-', ..] => ".md",
            _ => ".txt",
        };
        return new ArticleBytes($"pasted-{now.UtcDateTime:yyyyMMdd-HHmmss}{ending}", Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), "utf-8");
    }

    private static FileProblem? Unpack(ArticleBytes archive, List<ArticleBytes> articles, ref long total)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(archive.Bytes), ZipArchiveMode.Read);
            foreach (var entry in zip.Entries)
            {
                if (!Endings.Contains(Path.GetExtension(entry.Name).ToLowerInvariant())) continue; // folders, pictures, archives in archives
                using var content = entry.Open();
                if (ReadAtMost(content, Math.Min(ArticleReader.MaxBytes, MostBytes - total)) is not { } read)
                {
                    return new FileProblem(FileTrouble.UnpacksTooLarge, entry.Name, archive.Name, ArticleReader.MaxBytes >> 20, MostBytes >> 20);
                }
                if (Take(archive with { Name = entry.Name, Bytes = read }, articles, ref total) is { } problem) return problem;
            }
            return null;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            return new FileProblem(FileTrouble.BrokenArchive, archive.Name);
        }
    }

    private static FileProblem? Take(ArticleBytes file, List<ArticleBytes> articles, ref long total)
    {
        total += file.Bytes.Length;
        if (total > MostBytes) return new FileProblem(FileTrouble.TooMuch, MostBytes >> 20);
        if (articles.Count == MostFiles) return new FileProblem(FileTrouble.TooMany, MostFiles);
        if (file.Bytes.Length > ArticleReader.MaxBytes) return new FileProblem(FileTrouble.OneTooLarge, file.Name, ArticleReader.MaxBytes >> 20);
        if (!Endings.Contains(Path.GetExtension(file.Name).ToLowerInvariant())) return new FileProblem(FileTrouble.OtherEnding, file.Name);
        articles.Add(file with { Name = Short(file.Name) });
        return null;
    }

    // The ending stays, for it tells the format.
    private static string Short(string name)
    {
        var file = string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c)));
        var ending = Path.GetExtension(file);
        return file.Length <= LongestName ? file : string.Concat(file.AsSpan(0, LongestName - ending.Length), ending);
    }

    private static byte[]? ReadAtMost(Stream stream, long most)
    {
        using var read = new MemoryStream();
        var buffer = new byte[81920];
        for (int got; (got = stream.Read(buffer)) > 0;)
        {
            if (read.Length + got > most) return null;
            read.Write(buffer, 0, got);
        }
        return read.ToArray();
    }

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8);
}
