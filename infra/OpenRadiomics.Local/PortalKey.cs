using System.Security.Cryptography;
using OpenRadiomics.Local.Servers;

namespace OpenRadiomics.Local;

/// <summary>The key under which the portal's pages tell the API who is signed in, made for one data folder and kept in it.</summary>
internal sealed record PortalKey(string Private, string Public)
{
    public const string File = "portal-key";

    public static PortalKey Of(string folder)
    {
        var path = Path.Combine(folder, File);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (System.IO.File.Exists(path)) key.ImportPkcs8PrivateKey(Convert.FromBase64String(System.IO.File.ReadAllText(path)), out _);
        else PrivateFile.Write(path, Convert.ToBase64String(key.ExportPkcs8PrivateKey()));
        return new(Convert.ToBase64String(key.ExportPkcs8PrivateKey()), Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
    }
}
