namespace OpenRadiomics.Local;

/// <summary>A program of ours that was built together with the launcher.</summary>
internal sealed record HostProject(string Room, string Name)
{
    public static HostProject Api { get; } = new("api", "OpenRadiomics.Api");
    public static HostProject Ingest { get; } = new("ingest", "OpenRadiomics.Ingest");
    public static HostProject Web { get; } = new("web", "OpenRadiomics.Web");
    public static HostProject Seed { get; } = new("seed", "OpenRadiomics.Seed");

    public string Folder => Repository.File(Room, Name);

    /// <summary>The program, from the same kind of build (Debug/net10.0) as the launcher.</summary>
    public string Program
    {
        get
        {
            var framework = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(Folder, "bin", framework.Parent!.Name, framework.Name, Name + ".dll");
        }
    }

    public static string DotNet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";
}
