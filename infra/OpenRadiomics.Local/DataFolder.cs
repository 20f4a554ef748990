using System.Diagnostics;
using System.Globalization;
using OpenRadiomics.Local.Servers;

namespace OpenRadiomics.Local;

/// <summary>The folder everything is kept in, held by one launcher at a time.</summary>
internal sealed class DataFolder : IDisposable
{
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(60);
    private readonly FileStream _hold;

    private DataFolder(string path, FileStream hold) => (Path, _hold) = (path, hold);

    public string Path { get; }

    public string File(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <exception cref="Refusal">Another launcher holds it.</exception>
    public static async Task<DataFolder> Take(string path, CancellationToken ct)
    {
        Directory.CreateDirectory(path);
        try
        {
            var folder = new DataFolder(path, new(System.IO.Path.Combine(path, "launcher.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            Directory.CreateDirectory(folder.File("logs"));
            await folder.AwaitFormerGuard(ct);
            return folder;
        }
        catch (IOException)
        {
            throw new Refusal($"Another launcher uses {path}. Stop that one, or give a folder of its own with --data DIR.");
        }
    }

    /// <summary>Deletes what earlier starts have left here, and nothing else.</summary>
    public void Forget()
    {
        PostgresHome.Wipe(Path);
        foreach (var name in new[] { "blobs", "logs", "keys" }.Select(name => File(name)).Where(Directory.Exists)) Directory.Delete(name, recursive: true);
        foreach (var outside in Directory.EnumerateDirectories(Path, "servers-*")) Directory.Delete(outside, recursive: true);
        foreach (var name in new[] { "secrets.json", "seeded", "demo-token", "demo-roles", PortalKey.File }) System.IO.File.Delete(File(name));
        Directory.CreateDirectory(File("logs"));
    }

    /// <summary>Remembers who guards, so that the next launcher can wait until it has stopped everything.</summary>
    public void Remember(Guard guard) => System.IO.File.WriteAllText(File("guard.pid"), guard.Pid.ToString(CultureInfo.InvariantCulture));

    public void Dispose() => _hold.Dispose();

    /// <summary>A launcher that was killed leaves a guard behind that is still stopping the servers.</summary>
    private async Task AwaitFormerGuard(CancellationToken ct)
    {
        if (!System.IO.File.Exists(File("guard.pid"))) return;
        if (int.TryParse(await System.IO.File.ReadAllTextAsync(File("guard.pid"), ct), CultureInfo.InvariantCulture, out var pid))
            try
            {
                using var guard = Process.GetProcessById(pid);
                if (guard.ProcessName.StartsWith("node", StringComparison.Ordinal)) await guard.WaitForExitAsync(ct).WaitAsync(LongestStop, ct);
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException or TimeoutException)
            {
                // It ended long ago, or its number belongs to somebody else by now.
            }
        System.IO.File.Delete(File("guard.pid"));
    }
}
