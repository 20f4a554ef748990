using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using OpenRadiomics.Local;

namespace OpenRadiomics.Tests.Local;

/// <summary>The launcher as a process of its own, as somebody at a keyboard has it.</summary>
internal sealed class Launcher : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _listening;

    private Launcher(Process process)
    {
        _process = process;
        _listening = Task.WhenAll(Listen(process.StandardOutput), Listen(process.StandardError));
    }

    public int Pid => _process.Id;

    public string Said
    {
        get { lock (_said) return _said.ToString(); }
    }

    public static Launcher Start(params string[] arguments)
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Repository.File("infra", "OpenRadiomics.Local", "bin", framework.Parent!.Name, framework.Name, "OpenRadiomics.Local.dll");
        return new(Process.Start(new ProcessStartInfo(HostProject.DotNet, [program, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = Path.GetTempPath(),
        })!);
    }

    /// <summary>Waits for the line that says so.</summary>
    public async Task<Launcher> Ready()
    {
        await Task.WhenAny(_ready.Task, _process.WaitForExitAsync()).WaitAsync(Patience);
        Assert.True(_ready.Task.IsCompleted, Said);
        return this;
    }

    public async Task<int> ExitCode()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _listening;
        return _process.ExitCode;
    }

    /// <summary>An address or the token it printed.</summary>
    public string Printed(string name) => Regex.Match(Said, $@"^\s*{name}\s+(\S+)\s*$", RegexOptions.Multiline).Groups[1].Value;

    public void Kill() => _process.Kill();

    /// <summary>Asks it to end, as a service manager does.</summary>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{Pid}"]);
        await kill.WaitForExitAsync();
        return await ExitCode();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) Kill();
        await _listening;
        _process.Dispose();
    }

    private async Task Listen(StreamReader from)
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (_said) _said.AppendLine(line);
            if (line.Contains("Ctrl-C stops everything", StringComparison.Ordinal)) _ready.TrySetResult();
        }
    }
}
