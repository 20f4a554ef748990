namespace OpenRadiomics.Tests;

/// <summary>The folder of public reference material: phantoms, reference values, real tables. Not part of the repository.</summary>
internal static class Reference
{
    public const string Absent =
        "The reference material is not here. Put it into a folder shared/reference beside the repository, or name its folder in OPENRADIOMICS_REFERENCE.";

    private static readonly string? Folder = Find();

    public static bool IsPresent => Folder is not null;

    /// <summary>A file of the reference material, or a skipped test.</summary>
    public static string File(params string[] parts)
    {
        Assert.SkipUnless(IsPresent, Absent);
        return Path.Combine([Folder!, .. parts]);
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("OPENRADIOMICS_REFERENCE") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "shared", "reference") is var candidate && Directory.Exists(candidate)) return candidate;
        return null;
    }
}
