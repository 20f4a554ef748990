using System.Net;
using System.Net.Sockets;

namespace OpenRadiomics.Tests.Local;

public sealed class LaunchRefusalTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openradiomics-launch-");

    [Fact]
    public async Task a_taken_port_is_told_with_its_name_and_the_way_out()
    {
        using var somebody = new TcpListener(IPAddress.Loopback, 0);
        somebody.Start();
        var port = ((IPEndPoint)somebody.LocalEndpoint).Port;
        await using var launcher = Launcher.Start("--data", _folder.FullName, "--free-ports", "--port-api", $"{port}");

        Assert.Equal(1, await launcher.ExitCode());
        Assert.Contains($"Port {port} (api) is taken by another program.", launcher.Said, StringComparison.Ordinal);
        Assert.Contains("--port-api N", launcher.Said, StringComparison.Ordinal);
        Assert.Contains("--free-ports", launcher.Said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.FullName, "postgres")));
    }

    [Fact]
    public async Task a_port_given_twice_is_told()
    {
        await using var launcher = Launcher.Start("--data", _folder.FullName, "--free-ports", "--port-api", "45801", "--port-portal", "45801");

        Assert.Equal(1, await launcher.ExitCode());
        Assert.Contains("Port 45801 is given to portal and api.", launcher.Said, StringComparison.Ordinal);
    }

    [Theory, InlineData("0"), InlineData("65536"), InlineData("http")]
    public async Task a_port_that_is_none_is_told(string port)
    {
        await using var launcher = Launcher.Start("--data", _folder.FullName, "--port-api", port);

        Assert.Equal(1, await launcher.ExitCode());
        Assert.Contains("--port-api is a number from 1 to 65535.", launcher.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_folder_another_launcher_holds_is_told()
    {
        await using var hold = new FileStream(Path.Combine(_folder.FullName, "launcher.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        await using var launcher = Launcher.Start("--data", _folder.FullName, "--free-ports");

        Assert.Equal(1, await launcher.ExitCode());
        Assert.Contains($"Another launcher uses {_folder.FullName}.", launcher.Said, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
