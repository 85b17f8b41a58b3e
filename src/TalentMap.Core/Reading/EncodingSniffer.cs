using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace TalentMap.Core.Reading;

/// <summary>A file's text and the name of the encoding it was read in.</summary>
public sealed record DecodedText(string Text, string Encoding);

/// <summary>
/// Turns bytes into text: by the byte order mark, as strict UTF-8, by the charset a web page declares, by statistics where they are sure, as
/// strict GB18030, as strict Big5. Strict means that a byte that fits nowhere is an error, never a question mark.
/// </summary>
public static partial class EncodingSniffer
{
    private const int HeadBytes = 2048;
    private const float Sure = 0.8f; // below, the statistics of short Chinese texts are wrong more often than the order of trial

    // Code pages of GB2312, GBK, GB18030 and Big5. Any bytes at all are text in a Western one.
    private static readonly int[] Chinese = [936, 20936, 51936, 54936, 950];

    // No text holds these: what decodes to them is a picture or an archive. (The last four stand for stray bytes 80 and FF of the double-byte pages.)
    private static readonly SearchValues<char> Control = SearchValues.Create("\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u000e\u000f\uf8f5\uf8f6\uf8f7\uf8f8");

    static EncodingSniffer() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encodings that can be chosen where the guess is wrong.</summary>
    public static IReadOnlyList<string> Names { get; } = ["utf-8", "gb18030", "big5", "utf-16", "utf-16BE"];

    /// <summary>Reads the bytes in the encoding they seem to have; where that cannot be, says why.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, ArticleFormat format, [NotNullWhen(true)] out DecodedText? text, [NotNullWhen(false)] out FileProblem? problem) =>
        TryDecode(bytes, new ReadAs(format), out text, out problem);

    /// <summary>Reads the bytes in the encoding that is chosen, else in that they seem to have.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, ReadAs reading, [NotNullWhen(true)] out DecodedText? text, [NotNullWhen(false)] out FileProblem? problem)
    {
        text = null;
        problem = ProblemOf(bytes);
        if (problem is not null && !(bytes.Contains((byte)0) && IsWide(reading.Encoding) && bytes.Length <= ArticleReader.MaxBytes)) return false;
        problem = null;

        if (reading.Encoding is { } chosen && Names.Contains(chosen)) text = Strict(Encoding.GetEncoding(chosen), bytes);
        else text = Strict(Wide(bytes) ?? Encoding.UTF8, bytes) ?? (Wide(bytes) is null ? Guessed(bytes.ToArray(), reading.Format) : null);
        if (text is not null && text.Text.AsSpan().Trim("\ufeff \t\r\n\u3000\u00a0").IsEmpty) (text, problem) = (null, new FileProblem(FileTrouble.Empty));
        else if (text is null && reading.Encoding is { } wrong) problem = new FileProblem(FileTrouble.NotThatEncoding, wrong);
        else if (text is null) problem = new FileProblem(FileTrouble.NoEncoding);
        return text is not null;
    }

    private static bool IsWide(string? encoding) => encoding?.StartsWith("utf-16", StringComparison.Ordinal) == true;

    private static FileProblem? ProblemOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return new FileProblem(FileTrouble.Empty);
        if (bytes.Length > ArticleReader.MaxBytes) return new FileProblem(FileTrouble.TooLarge, bytes.Length, ArticleReader.MaxBytes);
        return Wide(bytes) is null && bytes.Contains((byte)0) ? new FileProblem(FileTrouble.Binary) : null;
    }

    // UTF-16 by its byte order mark.
    private static Encoding? Wide(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xff, 0xfe, ..] => Encoding.Unicode,
        [0xfe, 0xff, ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static DecodedText? Guessed(byte[] bytes, ArticleFormat format)
    {
        foreach (var encoding in Candidates(bytes, format))
        {
            if (Strict(encoding, bytes) is { } text) return text;
        }
        return null;
    }

    // What is no UTF-8, as nearly all is: only here the statistics are asked.
    private static IEnumerable<Encoding> Candidates(byte[] bytes, ArticleFormat format)
    {
        if (format == ArticleFormat.Html && Declared(bytes) is { } declared and not ASCIIEncoding) yield return declared;
        if (CharsetDetector.DetectFromBytes(bytes).Detected is { Encoding: { } guess, Confidence: > Sure } && Chinese.Contains(guess.CodePage)) yield return guess;
        yield return Encoding.GetEncoding("GB18030");
        yield return Encoding.GetEncoding("Big5");
    }

    private static Encoding? Declared(byte[] bytes)
    {
        var name = Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, HeadBytes))).Groups["name"].Value;
        if (name.Length == 0) return null;
        try
        {
            return Encoding.GetEncoding(name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? "GB18030" : name);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException) // the latter: UTF-7
        {
            return null; // a page may declare what it likes
        }
    }

    // The byte order mark stays: spans of a .txt file count the file's own units.
    private static DecodedText? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
            return text.AsSpan().ContainsAny(Control) ? null : new DecodedText(text, encoding.WebName);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?(?<name>[A-Za-z0-9_-]{1,40})""", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
