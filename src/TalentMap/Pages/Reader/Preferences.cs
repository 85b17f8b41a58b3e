using TalentMap.Core.Text;

namespace TalentMap.Pages.Reader;

/// <summary>In which script names and quotations are shown.</summary>
public enum WrittenIn { Source, Traditional, Simplified }

/// <summary>Which colours are shown: those of the reader's system, or always the same.</summary>
public enum Theme { System, Day, Night, Contrast }

/// <summary>
/// How a reader wants the site. It is kept in one cookie on their own machine, nothing of it is stored here; what the cookie does not say
/// is as the browser asks (language, colours) or as the articles have it (script).
/// </summary>
public sealed record Preferences(Language? Language, WrittenIn Script, Theme Theme)
{
    /// <summary>The cookie's name.</summary>
    public const string Cookie = "reader";

    public static readonly Preferences None = new(null, WrittenIn.Source, Theme.System);

    /// <summary>The reader's, from the cookie; read once a request.</summary>
    public static Preferences Of(HttpContext context)
    {
        if (context.Items[typeof(Preferences)] is Preferences known) return known;
        var said = Parse(context.Request.Cookies[Cookie]);
        context.Items[typeof(Preferences)] = said;
        return said;
    }

    /// <summary>Reads <c>english.source.night</c>; whatever is not understood is as if it were not said.</summary>
    public static Preferences Parse(string? cookie)
    {
        var said = cookie?.Split('.', 4) ?? [];
        return new Preferences(Part<Language>(0), Part<WrittenIn>(1) ?? None.Script, Part<Theme>(2) ?? None.Theme);

        TValue? Part<TValue>(int at) where TValue : struct, Enum => at < said.Length ? Choice<TValue>(said[at]) : null;
    }

    /// <summary>The value of a name in lower case; null for any other text.</summary>
    public static TValue? Choice<TValue>(string? name) where TValue : struct, Enum =>
        name?.All(char.IsAsciiLetter) == true && Enum.TryParse<TValue>(name, ignoreCase: true, out var value) ? value : null;

    /// <summary>A name or a quotation in the script wanted.</summary>
    public string Convert(string written) => Script switch
    {
        WrittenIn.Traditional => ScriptConversion.ToTraditional(written),
        WrittenIn.Simplified => ScriptConversion.ToSimplified(written),
        _ => written,
    };

    public override string ToString() => $"{Language}.{Script}.{Theme}".ToLowerInvariant();
}
