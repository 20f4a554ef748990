using OpenRadiomics.Ingest;
using OpenRadiomics.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddIngest();
builder.Services.AddTelemetry(builder.Configuration);
builder.Host.UsePipeline(builder.Configuration);
var app = builder.Build();
if (args is ["fixity", ..]) return await FixityCommand.Run(app);
if (args is ["features", .. var what]) return await FeaturesCommand.Run(app, what);
app.MapHealth();
await app.RunAsync();
return 0;
