using OpenRadiomics.Storage;
using Wolverine;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddStorage(builder.Configuration);
builder.Host.UseWolverine(Queues.Publish);
var app = builder.Build();
if (args is ["migrate", ..]) { await Migration.Apply(app, CancellationToken.None); return; }
app.MapGet("/health/live", () => "live");
app.Run();
