using OpenRadiomics.Core;

namespace OpenRadiomics.Ingest;

/// <summary>
/// <c>features rebuild [VERSION]</c>: makes the feature values of all versions, or of one, again from the deposited tables. Exit code 0 if all could be made,
/// else 1.
/// </summary>
internal static class FeaturesCommand
{
    public static async Task<int> Run(WebApplication app, IReadOnlyList<string> args)
    {
        if (args is not ["rebuild"] and not ["rebuild", _] || args.Count == 2 && !VersionId.TryParse(args[1], null, out _))
        {
            Console.Error.WriteLine($"Expected: features rebuild [VERSION], with {VersionId.Shape}.");
            return 2;
        }
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) => { pressed.Cancel = true; stop.Cancel(); };
        var rebuilding = app.Services.GetRequiredService<RebuildFeatures>();
        var (versions, failed) = (args.Count == 2 ? [VersionId.Parse(args[1], null)] : await rebuilding.Versions(stop.Token), 0);
        foreach (var version in versions)
            try
            {
                var columns = await rebuilding.Run(version, stop.Token);
                if (columns is null) failed++;
                Console.WriteLine(columns is { } made ? $"{version}  {made} columns" : $"{version}  no such version, or its bytes were purged");
            }
            catch (BytesMissingException)
            {
                failed++;
                Console.WriteLine($"{version}  bytes of a file are missing");
            }
        Console.WriteLine($"{versions.Count - failed} versions made again, {failed} not");
        return failed == 0 ? 0 : 1;
    }
}
