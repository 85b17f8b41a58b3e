using System.Globalization;
using System.Text;
using TalentMap.Core.Text;

namespace TalentMap.Blackout;

/// <summary>
/// A text as the letters that names are compared by: one script, width and case, no accents, and nothing of what may stand between the letters
/// of a name (張 前川, Kai-Fu, 馬克·扎克伯格). Each letter knows the units that it was read from, so what is found can be blacked out.
/// </summary>
internal sealed class Letters
{
    /// <summary>What no name holds: the end of a line before an empty one, a table's cell, much white space.</summary>
    public const char Border = '\0';

    private const int WidestGap = 4;

    private readonly StringBuilder forms = new();
    private readonly List<Piece> pieces = [];
    private readonly string text;

    private Letters(string text) => this.text = text;

    /// <summary>The letters.</summary>
    public string Forms { get; private set; } = "";

    /// <summary>The letters of a text. What is written as an escape of JSON, of an address or of a web page (<c>\u5f35</c>, <c>%E5%BC%B5</c>, <c>&amp;#24373;</c>) is one.</summary>
    public static Letters Of(string text) => new Letters(text).Read(static (letters, at) => letters.TryEscape(at, isPage: false));

    /// <summary>The letters of the source of a web page or Markdown, read over the marks that may stand within a name: 張&lt;b&gt;前川&lt;/b&gt;, 張**前川**.</summary>
    public static Letters OfMarkup(string source) => new Letters(source).Read(static (letters, at) => letters.TryTag(at) ?? letters.TryMark(at) ?? letters.TryEscape(at, isPage: true));

    /// <summary>The form in which a name is compared: 「張 前川」 → 张前川, Kai-Fu Lee → kaifulee, José → jose.</summary>
    public static string FormOf(string name) => Of(name).Forms.Replace(Border.ToString(), "", StringComparison.Ordinal);

    /// <summary>Whether a run of letters stands by itself: a word in Latin letters is no part of a longer one.</summary>
    public bool IsWhole(int first, int length)
    {
        var (start, end) = (pieces[first].Start, pieces[first + length - 1].End);
        return !(IsLatin(Forms[first]) && start > 0 && IsLatin(Level(text[start - 1])))
            && !(IsLatin(Forms[first + length - 1]) && end < text.Length && IsLatin(Level(text[end])));
    }

    /// <summary>Whether no Chinese character stands beside a run of letters.</summary>
    public bool IsAlone(int first, int length) =>
        !(first > 0 && Script.IsHan(Forms[first - 1]) && pieces[first - 1].End == pieces[first].Start)
        && !(first + length < Forms.Length && Script.IsHan(Forms[first + length]) && pieces[first + length].Start == pieces[first + length - 1].End);

    /// <summary>The text with the letters of some runs blacked out; what stands between the letters stays.</summary>
    public string Black(IEnumerable<(int First, int Length)> runs)
    {
        var black = new StringBuilder(text.Length);
        var from = 0;
        foreach (var piece in runs.SelectMany(run => pieces.Skip(run.First).Take(run.Length)).Distinct().OrderBy(piece => piece.Start))
        {
            black.Append(text, from, piece.Start - from).Append(BlackBars.Bar, piece.Bars);
            from = piece.End;
        }
        return black.Append(text, from, text.Length - from).ToString();
    }

    private Letters Read(Func<Letters, int, int?> tryMarked)
    {
        var (gap, lines) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            if (tryMarked(this, at) is { } next)
            {
                at = next;
                continue;
            }
            var before = forms.Length;
            Add(text[at], new Piece(at, 1, 1));
            (gap, lines) = forms.Length > before ? (0, 0) : (gap + 1, lines + (text[at] == '\n' ? 1 : 0));
            if (gap == WidestGap || lines == 2) AddBorder(at);
            at++;
        }
        Forms = forms.ToString();
        return this;
    }

    private void Add(char unit, Piece piece)
    {
        if (char.IsAscii(unit) || Script.IsHan(unit) || char.IsSurrogate(unit)) AddForm(Script.Fold(unit), piece);
        else foreach (var part in unit.ToString().Normalize(NormalizationForm.FormKD)) AddForm(Script.Fold(part), piece);
    }

    private void AddForm(char form, Piece piece)
    {
        if (IsLoose(form)) return;
        forms.Append(form);
        pieces.Add(piece);
    }

    private void AddBorder(int at)
    {
        forms.Append(Border);
        pieces.Add(new Piece(at, 0, 0));
    }

    // <b>, </a>, <span …> stand within words; any other tag parts them. What stands in the tag is read by Of.
    private int? TryTag(int at)
    {
        if (text[at] != '<' || at + 1 == text.Length || !(char.IsAsciiLetter(text[at + 1]) || text[at + 1] == '/')) return null;
        var end = text.IndexOf('>', at);
        if (end < 0) return null;
        var name = text.AsSpan(at + 1, end - at - 1).TrimStart('/').ToString().Split([' ', '/', '\n', '\t'])[0].ToLowerInvariant();
        if (name is not ("a" or "b" or "i" or "u" or "em" or "strong" or "span" or "font" or "mark" or "wbr" or "sup" or "sub" or "small" or "code")) AddBorder(at);
        return end + 1;
    }

    private int? TryMark(int at) => text[at] is '*' or '_' or '`' or '~' ? at + 1 : null;

    private int? TryEscape(int at, bool isPage)
    {
        if (text[at] is not ('\\' or '%' or '&')) return null;
        if (Escapes.TryRead(text, at) is not var (written, length)) return null;
        // An entity is one character of a page; elsewhere it is as long as it is written.
        foreach (var unit in written) Add(unit, new Piece(at, length, isPage && text[at] == '&' ? written.Length : length));
        return at + length;
    }

    private static char Level(char unit) => char.IsAscii(unit) || char.IsSurrogate(unit) ? Script.Fold(unit) : unit.ToString().Normalize(NormalizationForm.FormKD)[0];

    private static bool IsLatin(char form) => form < '\u0250' && char.IsLetterOrDigit(form);

    private static bool IsLoose(char form) =>
        char.IsWhiteSpace(form) || form is '·' or '.' or '-' or '‐' or '‑' or '“' or '”' or '‘' or '’' or '"' or '\'' or '《' or '》'
        || char.GetUnicodeCategory(form) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;

    // The units a letter was read from, and how many bars take their place.
    private readonly record struct Piece(int Start, int Length, int Bars)
    {
        public int End => Start + Length;
    }
}
