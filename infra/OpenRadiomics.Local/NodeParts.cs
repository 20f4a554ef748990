using System.ComponentModel;
using System.Diagnostics;

namespace OpenRadiomics.Local;

/// <summary>What comes by npm: PostgreSQL and Azurite. Installed once for each lock file, by the script that builds use too.</summary>
internal static class NodeParts
{
    public static string Folder => Repository.File("node_modules");

    /// <summary>
    /// Installs the npm parts unless they are there, and says each line the installation prints. Several processes at once wait for one another.
    /// </summary>
    /// <exception cref="Refusal">Node.js is missing or too old, or npm failed.</exception>
    public static async Task EnsureInstalled(Action<string> say, CancellationToken ct)
    {
        var how = new ProcessStartInfo("node", [Repository.File("infra", "npm", "install.mjs")])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = Start(how);
        process.StandardInput.Close();
        var lines = new List<string>();
        await Task.WhenAll(Pass(process.StandardOutput), Pass(process.StandardError), process.WaitForExitAsync(ct));
        if (process.ExitCode != 0) throw new Refusal($"The npm parts could not be installed:\n{string.Join('\n', lines)}");

        async Task Pass(StreamReader from)
        {
            while (await from.ReadLineAsync(ct) is { } line)
                if (line.Length > 0)
                {
                    lock (lines) lines.Add(line);
                    say(line);
                }
        }
    }

    /// <summary>Starts a process whose program is Node.js, or says that there is none.</summary>
    public static Process Start(ProcessStartInfo how)
    {
        try
        {
            return Process.Start(how)!;
        }
        catch (Win32Exception)
        {
            throw new Refusal(
                "Node.js 20 or later is needed to start PostgreSQL and Azurite, and no program named node is on the PATH. See https://nodejs.org.");
        }
    }
}
