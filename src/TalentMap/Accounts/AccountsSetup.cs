using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using TalentMap.Storage;

namespace TalentMap.Accounts;

/// <summary>Accounts by ASP.NET Core Identity on the map's own database, and sign-in by a cookie.</summary>
public static class AccountsSetup
{
    private static readonly TimeSpan SessionLasts = TimeSpan.FromDays(14);

    /// <summary>What the command line needs as well: accounts, their one-time links, and the keys these are made with.</summary>
    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        // The keys lie in the data folder: what the command line signs the site can read, after a restart too.
        services.AddDataProtection();
        services.AddOptions<Microsoft.AspNetCore.DataProtection.DataProtectionOptions>().Configure(options => options.ApplicationDiscriminator = "TalentMap");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<TalentMapOptions>, ILoggerFactory>((options, settings, logs) =>
            options.XmlRepository = new FileSystemXmlRepository(KeyFolder(settings.Value.Data), logs));
        services.AddScoped<AccountBook>();
        return services.AddIdentityCore<Account>(SetRules)
            .AddEntityFrameworkStores<TalentMapContext>()
            .AddPasswordValidator<PasswordRules>()
            .AddDefaultTokenProviders();
    }

    /// <summary>Sign-in for the site: the cookie, the sessions behind it, and the policies.</summary>
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        new IdentityBuilder(typeof(Account), services).AddSignInManager().AddClaimsPrincipalFactory<AccountClaims>();
        services.AddSingleton<Sessions>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<Sessions>(SetCookie);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie => cookie.Cookie.Name = "second-step");
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Editor, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Policies.Admin, policy => policy.RequireClaim(Policies.AdminClaim));
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<TalentMapOptions>>((options, settings) =>
        {
            if (settings.Value.ReadersSignIn) options.FallbackPolicy = options.GetPolicy(Policies.Editor);
        });
        return services;
    }

    // Length is what makes a password strong; rules of composition make it weak and written down (NIST SP 800-63B, 5.1.1.2).
    private static void SetRules(IdentityOptions options)
    {
        options.Password = new PasswordOptions
        {
            RequiredLength = PasswordRules.Shortest, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false,
        };
        options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15), AllowedForNewUsers = true };
        options.User.AllowedUserNameCharacters = null!; // 編輯一 is a name too; AccountBook says what is none
    }

    private static void SetCookie(CookieAuthenticationOptions options, Sessions sessions)
    {
        options.Cookie.Name = "session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.SessionStore = sessions;
        options.ExpireTimeSpan = SessionLasts;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "back";
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
        var toSignIn = options.Events.OnRedirectToLogin;
        // A form that was sent after the session ended is not led away and lost.
        options.Events.OnRedirectToLogin = context =>
            HttpMethods.IsGet(context.Request.Method) ? toSignIn(context) : Answer(context, StatusCodes.Status401Unauthorized);
    }

    private static Task Answer(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static DirectoryInfo KeyFolder(string data)
    {
        var folder = Directory.CreateDirectory(Path.Combine(data, "keys"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return folder;
    }
}
