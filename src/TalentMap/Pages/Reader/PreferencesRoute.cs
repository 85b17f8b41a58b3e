namespace TalentMap.Pages.Reader;

/// <summary>Where a choice is made: <c>/reader?language=english&amp;back=/people</c> keeps it and goes back. Only what is given changes.</summary>
public static class PreferencesRoute
{
    public static void MapPreferences(this IEndpointRouteBuilder routes) => routes.MapGet("/reader", Choose);

    private static IResult Choose(HttpContext context, string? language, string? script, string? theme, string? back)
    {
        var now = Preferences.Of(context);
        var wanted = new Preferences(
            Preferences.Choice<Language>(language) ?? now.Language, Preferences.Choice<WrittenIn>(script) ?? now.Script, Preferences.Choice<Theme>(theme) ?? now.Theme);
        context.Response.Cookies.Append(Preferences.Cookie, wanted.ToString(), new CookieOptions
        {
            HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = TimeSpan.FromDays(400), Path = "/",
        });
        context.Response.Headers.CacheControl = "no-store";
        return Results.LocalRedirect(Ours(back) ?? "/");
    }

    // Nobody is led to another site by an address of ours: //elsewhere and /\elsewhere are such. 張 in an address is escaped, as headers must be.
    private static string? Ours(string? back) =>
        back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal) && !back.Any(char.IsControl)
        && Uri.TryCreate("http://site" + back, UriKind.Absolute, out var address)
            ? address.PathAndQuery + address.Fragment
            : null;
}
