using OpenRadiomics.Web.Components;
using OpenRadiomics.Web.Portal;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortal();
builder.Services.AddRazorComponents();
builder.Services.AddAntiforgery();
builder.Services.AddHealthChecks().AddCheck<ApiIsReachable>("api", tags: ["ready"]);

var app = builder.Build();
app.UseForwardedHeaders();
app.UseExceptionHandler(Problems.Shown);
app.UseStatusCodePagesWithReExecute("/problem", "?status={0}");
app.UseMiddleware<SecurityHeaders>();
app.UseRouting();
app.UseAntiforgery();
app.MapHealth();
app.MapStaticAssets();
app.MapReverseProxy();
app.MapRazorComponents<App>();
app.Run();
