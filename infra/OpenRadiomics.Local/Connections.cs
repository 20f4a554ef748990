using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace OpenRadiomics.Local;

/// <summary>The ways to the database and to the blob store.</summary>
internal sealed record Connections(string Postgres, string Blobs)
{
    /// <summary>Those in configuration; null if the launcher is to start servers of its own.</summary>
    /// <exception cref="Refusal">Only one of the two is there.</exception>
    public static Connections? Configured()
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Repository.File("infra", "OpenRadiomics.Local", "appsettings.json"), optional: true)
            .AddEnvironmentVariables().Build();
        return (settings.GetConnectionString("Postgres"), settings.GetConnectionString("Blobs")) switch
        {
            ({ Length: > 0 } postgres, { Length: > 0 } blobs) => new(postgres, blobs),
            (null or "", null or "") => null,
            _ =>
                throw new Refusal(
                    "Configuration has one of ConnectionStrings:Postgres and ConnectionStrings:Blobs. Give both, to use those servers, or neither, to have some started."),
        };
    }

    /// <summary>A name for these very servers that tells nothing about them.</summary>
    public string Key => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Postgres + "\n" + Blobs)))[..16];
}
