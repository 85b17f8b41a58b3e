using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace TalentMap.Pages.Reader;

/// <summary>A language of the interface.</summary>
public enum Language { Traditional, Simplified, English }

/// <summary>The languages' tags, and which one a request is answered in: the reader's choice, else what the browser asks for.</summary>
public static class Languages
{
    // "zh" alone is asked for by few; most who do read Simplified.
    private static readonly Dictionary<string, Language> ByTag = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-Hant"] = Language.Traditional, ["zh-Hans"] = Language.Simplified, ["zh"] = Language.Simplified, ["en"] = Language.English,
    };

    /// <summary>The language of the present request.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture);

    /// <summary>The BCP 47 tag.</summary>
    public static string Tag(this Language language) => language switch
    {
        Language.Simplified => "zh-Hans",
        Language.English => "en",
        _ => "zh-Hant",
    };

    /// <summary>What a language calls itself; the same in every language of the interface.</summary>
    public static string OwnName(this Language language) => language switch
    {
        Language.Simplified => "简体",
        Language.English => "English",
        _ => "繁體",
    };

    /// <summary>Lets requests be answered in these languages. Figures are formatted the same in all.</summary>
    public static void Set(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture("", "zh-Hant");
        options.SupportedCultures = [CultureInfo.InvariantCulture];
        options.SupportedUICultures = [.. ByTag.Keys.Select(CultureInfo.GetCultureInfo)];
        options.ApplyCurrentCultureToResponseHeaders = true;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(Preferences.Of(context).Language is { } chosen
                ? new ProviderCultureResult("", chosen.Tag())
                : null)),
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    }

    // zh-TW and zh-Hant-HK go by their parent, zh-Hant.
    private static Language Of(CultureInfo culture)
    {
        for (; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (ByTag.TryGetValue(culture.Name, out var language)) return language;
        }
        return Language.Traditional;
    }
}
