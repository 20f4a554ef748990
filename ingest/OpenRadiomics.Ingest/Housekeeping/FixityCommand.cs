using Marten;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary><c>fixity</c>: reads all published bytes again now and lists what is missing or corrupt. Exit code 0 if nothing is, else 1.</summary>
internal static class FixityCommand
{
    public static async Task<int> Run(WebApplication app)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var read = await app.Services.GetRequiredService<Fixity>().ReadAgain(clock.GetUtcNow(), stop.Token);
        await using var session = app.Services.GetRequiredService<IDocumentStore>().QuerySession();
        var broken = await KeptBlobs.Broken(session, stop.Token);
        foreach (var (address, found) in broken) Console.WriteLine($"{address}  {found}");
        Console.WriteLine($"{read} blobs read, {broken.Count} missing or corrupt");
        return broken.Count == 0 ? 0 : 1;
    }
}
