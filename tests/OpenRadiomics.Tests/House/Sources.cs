using System.Diagnostics;
using OpenRadiomics.Local;

namespace OpenRadiomics.Tests.House;

/// <summary>The files of the repository as they lie on the disk: those that git keeps or would keep.</summary>
internal static class Sources
{
    private static readonly string[] Pictures = [".png", ".jpg", ".ico", ".woff2", ".gz", ".nii", ".parquet", ".zip", ".pdf"];

    public static IReadOnlyList<string> All { get; } = List();

    public static IEnumerable<string> CSharp => All.Where(path => path.EndsWith(".cs", StringComparison.Ordinal));

    public static IEnumerable<string> Projects => All.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    public static IEnumerable<string> Text => All.Where(path => !Pictures.Contains(Path.GetExtension(path)));

    public static string Read(string path) => File.ReadAllText(Repository.File(path));

    private static string[] List()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", Repository.Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            RedirectStandardOutput = true,
        })!;
        var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. paths.Where(path => File.Exists(Repository.File(path))).Order(StringComparer.Ordinal)];
    }
}
