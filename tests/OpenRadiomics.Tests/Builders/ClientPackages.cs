using OpenRadiomics.Local;

namespace OpenRadiomics.Tests.Builders;

/// <summary>The packages of the client, packed once for the whole test run from what was built, in a folder that NuGet takes packages from.</summary>
internal sealed class ClientPackages : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openradiomics-packages-");

    public string Folder => _folder.FullName;

    public static Task<ClientPackages> Shared(Servers servers) => servers.Shared(async () =>
    {
        var packages = new ClientPackages();
        var built = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        foreach (var project in new[] { "OpenRadiomics.Core", "OpenRadiomics.Client" })
            await Program.Run("dotnet", ["msbuild", Repository.File("api", project), "-t:Pack", "-p:NoBuild=true", $"-p:Configuration={built}",
                $"-p:PackageOutputPath={packages.Folder}", "-v:q"], Repository.Root);
        return packages;
    });

    /// <summary>Has programs in a folder take packages from here and nowhere else, and keep nothing of them elsewhere.</summary>
    public Task Serve(string folder) => File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), $"""
        <configuration>
          <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "packages")}" /></config>
          <packageSources><clear /><add key="packed" value="{Folder}" /></packageSources>
        </configuration>
        """, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
