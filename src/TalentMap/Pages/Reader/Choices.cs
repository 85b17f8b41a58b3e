using Microsoft.AspNetCore.Diagnostics;

namespace TalentMap.Pages.Reader;

/// <summary>One of the things a reader may choose, and the address that chooses it and comes back.</summary>
public sealed record Choice(string Name, string Href, bool IsNow, string? Lang = null);

/// <summary>What a reader may choose on every page: language, script of names and quotations, colours.</summary>
public static class Choices
{
    /// <summary>The languages, each by its own name.</summary>
    public static IEnumerable<Choice> OfLanguage(HttpContext context) =>
        from language in Enum.GetValues<Language>()
        select new Choice(language.OwnName(), Href(context, "language", language), language == Languages.Current, language.Tag());

    /// <summary>The script of names and quotations.</summary>
    public static IEnumerable<Choice> OfScript(HttpContext context, Words words) =>
        from script in Enum.GetValues<WrittenIn>()
        select new Choice(words[$"Script{script}"], Href(context, "script", script), script == Preferences.Of(context).Script);

    /// <summary>The colours.</summary>
    public static IEnumerable<Choice> OfTheme(HttpContext context, Words words) =>
        from theme in Enum.GetValues<Theme>()
        select new Choice(words[$"Theme{theme}"], Href(context, "theme", theme), theme == Preferences.Of(context).Theme);

    private static string Href<TValue>(HttpContext context, string what, TValue value) where TValue : struct, Enum =>
        $"/reader?{what}={value.ToString().ToLowerInvariant()}&back={Uri.EscapeDataString(Address(context))}";

    // Where something went wrong the page that says so stands in for the one that was asked for.
    private static string Address(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPathBase + asked.OriginalPath + asked.OriginalQueryString
            : context.Request.PathBase + context.Request.Path + context.Request.QueryString;
}
