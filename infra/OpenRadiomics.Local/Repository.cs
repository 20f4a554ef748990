namespace OpenRadiomics.Local;

/// <summary>The folder the launcher was built from: everything it starts lies there.</summary>
internal static class Repository
{
    /// <exception cref="Refusal">This program does not lie inside a clone.</exception>
    public static string Root { get; } = Find();

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "OpenRadiomics.sln"))) return folder.FullName;
        throw new Refusal($"No clone of OpenRadiomics above {AppContext.BaseDirectory}: the launcher starts what lies in one.");
    }
}
