using System.Security.Cryptography;
using System.Text.Json;

namespace OpenRadiomics.Local.Servers;

/// <summary>Passwords made for one data folder and kept in it, readable by its owner only.</summary>
/// <param name="Postgres">The password of PostgreSQL's owner.</param>
/// <param name="Blobs">The account key of the blob store, base64.</param>
internal sealed record Secrets(string Postgres, string Blobs)
{
    public static Secrets Of(string folder)
    {
        var path = Path.Combine(folder, "secrets.json");
        if (File.Exists(path)) return JsonSerializer.Deserialize<Secrets>(File.ReadAllText(path))!;
        var secrets = new Secrets(RandomNumberGenerator.GetHexString(40, lowercase: true), Convert.ToBase64String(RandomNumberGenerator.GetBytes(64)));
        PrivateFile.Write(path, JsonSerializer.Serialize(secrets));
        return secrets;
    }
}
