namespace OpenRadiomics.Seed;

/// <summary>What the seed is told on its command line.</summary>
/// <param name="Api">Address of the portal or its API host.</param>
/// <param name="Token">A depositor's token.</param>
/// <param name="Reference">Folder of public reference material that is not part of the repository; null where it is absent.</param>
internal sealed record SeedOptions(Uri Api, string Token, DirectoryInfo? Reference)
{
    public static SeedOptions? Parse(string[] args)
    {
        var named = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
        return Uri.TryCreate(named.GetValueOrDefault("--api"), UriKind.Absolute, out var api) && named.GetValueOrDefault("--token") is { Length: > 0 } token
            ? new(api, token, FindReference(named.GetValueOrDefault("--reference") ?? Environment.GetEnvironmentVariable("OPENRADIOMICS_REFERENCE")))
            : null;
    }

    /// <summary>The folder named, else <c>shared/reference</c> beside the repository or beside any folder above it.</summary>
    private static DirectoryInfo? FindReference(string? named)
    {
        if (named is { Length: > 0 }) return Directory.Exists(named) ? new(named) : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (new DirectoryInfo(Path.Combine(folder.FullName, "shared", "reference")) is { Exists: true } found) return found;
        return null;
    }
}
