using System.Security.Cryptography;
using System.Text;
using OpenRadiomics.Core;

namespace OpenRadiomics.Viewing;

/// <summary>
/// What is made of published files: which files, and how. Equal keys, equal bytes: a header reads what lies beside it in its version, so the version counts.
/// </summary>
/// <param name="Version">The version that brought the files here, and with which their derivatives are taken away; null if they came with several: then nothing
/// is kept.</param>
/// <param name="Group">Digest over what is made together.</param>
public sealed record DerivedKey(VersionId? Version, Sha256 Group)
{
    /// <summary>Goes up when the same files give other derivatives.</summary>
    private const int Rules = 2;

    /// <param name="what">What is made.</param>
    /// <param name="files">Of which files.</param>
    /// <param name="how">What else decides on the bytes.</param>
    public static DerivedKey Of(string what, IReadOnlyList<PublishedFile> files, params string?[] how)
    {
        var origins = files.Select(file => file.Origin).Distinct().ToArray();
        var text = string.Join('\n', [$"{Rules}", what, .. files.Select(file => $"{file.Asset.Version} {file.Origin} {file.Sha256} {file.Asset.Path} {file.Asset.Labels.Regions}"),
            .. how.Select(part => part ?? "")]);
        return new(origins is [var only] ? only : null, Sha256.Of(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>Name of one of the things that are made together.</summary>
    public string Name(string part) => $"{Group}-{part}";
}
