namespace TalentMap.Security;

/// <summary>The headers of every answer: nothing inline, nothing from elsewhere, and no frame around the site but for the view made for it.</summary>
public static class SecurityHeaders
{
    public static IApplicationBuilder UseOurSecurityHeaders(this IApplicationBuilder app)
    {
        var (closed, embeddable) = (Headers(isFramed: false), Headers(isFramed: true));
        app.UseWhen(IsEmbedded, branch => branch.UseSecurityHeaders(embeddable));
        return app.UseWhen(context => !IsEmbedded(context), branch => branch.UseSecurityHeaders(closed));
    }

    private static bool IsEmbedded(HttpContext context) => context.Request.Path == "/timeline" && context.Request.Query["embed"] == "1";

    private static HeaderPolicyCollection Headers(bool isFramed)
    {
        var headers = new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyStrictOriginWhenCrossOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicyWithDefaultSecureDirectives()
            .RemoveServerHeader();
        if (!isFramed) headers.AddFrameOptionsDeny();
        return headers
            .AddCrossOriginResourcePolicy(policy =>
            {
                if (isFramed) policy.CrossOrigin();
                else policy.SameOrigin();
            })
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddStyleSrc().Self();
                csp.AddScriptSrc().Self();
                csp.AddImgSrc().Self();
                csp.AddFontSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddFormAction().Self();
                csp.AddBaseUri().None();
                if (isFramed) csp.AddFrameAncestors().From("*");
                else csp.AddFrameAncestors().None();
            });
    }
}
