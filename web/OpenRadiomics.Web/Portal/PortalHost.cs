using OpenRadiomics.Web.Components;

namespace OpenRadiomics.Web.Portal;

/// <summary>Builds the host: Program runs it, and so do tests, with their own configuration.</summary>
internal static class PortalHost
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // Named, because in tests the program that runs is another, and pages and styles are found by this name.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ApplicationName = typeof(PortalHost).Assembly.GetName().Name });
        configure?.Invoke(builder);
        builder.AddPortal();
        builder.AddSignIn();
        builder.Services.AddRazorComponents();
        builder.Services.AddAntiforgery();
        builder.Services.AddHealthChecks().AddCheck<ApiIsReachable>("api", tags: ["ready"]);

        var app = builder.Build();
        ServerRefusals.Hear(app.Services);
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseResponseCompression();
        app.UseExceptionHandler(Problems.Shown());
        app.UseStatusCodePagesWithReExecute("/problem", "?status={0}", createScopeForStatusCodePages: true);
        app.Use(Problems.Read);
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(Problems.RefuseForm);
        app.MapHealth();
        app.MapAccount();
        app.MapDeposits();
        app.MapStaticAssets();
        app.MapReverseProxy(proxy => proxy.Use(PassedOnCookie.Refuse));
        app.MapRazorComponents<App>();
        Sitemap.Map(app);
        VerdictDownload.Map(app);
        return app;
    }
}
