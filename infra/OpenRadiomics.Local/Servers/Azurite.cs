using System.Net.Sockets;

namespace OpenRadiomics.Local.Servers;

/// <summary>The blob store of one machine, speaking Azure's protocol.</summary>
internal static class Azurite
{
    private const string Account = "openradiomics";

    public static async Task<RunningProcess> Start(Guard guard, EmbeddedServersOptions options, Secrets secrets, int port, CancellationToken ct)
    {
        var folder = PrivateFolder.Ensure(Path.Combine(options.Folder, "blobs"));
        var server = await guard.Start(new ChildProcess("Azurite", "node",
            [
                Path.Combine(NodeParts.Folder, "azurite", "dist", "src", "blob", "main.js"),
                "--blobHost", "127.0.0.1", "--blobPort", $"{port}", "--location", folder,
                "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            ], Path.Combine(options.Folder, "logs", "azurite.log"))
        {
            Environment = new Dictionary<string, string> { ["AZURITE_ACCOUNTS"] = $"{Account}:{secrets.Blobs}" },
        }, ct);
        await Readiness.Await(server, () => Answers(port, ct), ct);
        return server;
    }

    public static string ConnectionString(Secrets secrets, int port) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={secrets.Blobs};BlobEndpoint=http://127.0.0.1:{port}/{Account};";

    private static async Task<bool> Answers(int port, CancellationToken ct)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port, ct);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
