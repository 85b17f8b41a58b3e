using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace TalentMap.Core.Reading;

/// <summary>What can be wrong with a file that is to become an article.</summary>
public enum FileTrouble
{
    Other, Empty, TooLarge, Binary, NotThatEncoding, NoEncoding, MarkupAlone,
    NothingGiven, OneTooLarge, UnpacksTooLarge, BrokenArchive, TooMuch, TooMany, OtherEnding, NoDate,
    GivenUp, NamesRemoved,
}

/// <summary>
/// Why a file was not taken: what is wrong, and the figures and names that its sentence needs. The command line and the log say it in English; a page says
/// it in the reader's language.
/// </summary>
public sealed class FileProblem(FileTrouble trouble, params object[] values)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public FileTrouble Trouble { get; } = trouble;

    public IReadOnlyList<string> Values { get; } = [.. values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture)!)];

    /// <summary>Reads what <see cref="Write"/> wrote; a sentence of before there were kinds stays one.</summary>
    public static FileProblem? Read(string? written)
    {
        if (written is null) return null;
        var isKind = written.StartsWith("[\"", StringComparison.Ordinal);
        return isKind && JsonSerializer.Deserialize<string[]>(written) is [var kind, .. var values] && Enum.TryParse<FileTrouble>(kind, out var trouble)
            ? new FileProblem(trouble, [.. values])
            : new FileProblem(FileTrouble.Other, written);
    }

    /// <summary>As a table keeps it: the kind, then the values.</summary>
    public string Write() => JsonSerializer.Serialize<string[]>([Trouble.ToString(), .. Values], Json);

    /// <summary>The sentence in English, in one line.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, English(Trouble), [.. Values]).ReplaceLineEndings(" ");

    /// <summary>The English sentence of a kind, with places for its values.</summary>
    public static string English(FileTrouble trouble) => trouble switch
    {
        FileTrouble.Empty => "The file is empty: give one with an article in it.",
        FileTrouble.TooLarge => "The file has {0} bytes, more than {1}: split it.",
        FileTrouble.Binary => "The file is binary (it holds zero bytes): give a text, Markdown or HTML file.",
        FileTrouble.NotThatEncoding => "The bytes are no {0}: choose another encoding.",
        FileTrouble.NoEncoding => "The bytes are no UTF-8, UTF-16 with a byte order mark, GB18030 or Big5: save the file as UTF-8.",
        FileTrouble.MarkupAlone => "No article was found in the file: it holds markup alone.",
        FileTrouble.NothingGiven => "There is no article in it: give .txt, .md or .html files, a .zip of them, or paste a text.",
        FileTrouble.OneTooLarge => "'{0}' is larger than {1} MB, the most an article may have: split it.",
        FileTrouble.UnpacksTooLarge => "'{0}' in '{1}' unpacks to more than is taken: {2} MB a file, {3} MB in all.",
        FileTrouble.BrokenArchive => "'{0}' is no whole zip archive: pack it again.",
        FileTrouble.TooMuch => "That is more than {0} MB in all: upload it in parts, or use talentmap import.",
        FileTrouble.TooMany => "That is more than {0} articles: upload them in parts, or use talentmap import.",
        FileTrouble.OtherEnding => "'{0}' is no .txt, .md, .html or .zip file.",
        FileTrouble.NoDate => "'{0}' is no day, month or year: give 2023-06-08, 2023-06 or 2023.",
        FileTrouble.GivenUp => "The program ended {0} times while reading it.",
        FileTrouble.NamesRemoved => "It named somebody who was removed while it waited: give it again, and it comes in without the name.",
        _ => "{0}",
    };
}
