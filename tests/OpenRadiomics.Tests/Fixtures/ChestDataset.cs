using System.Security.Cryptography;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Seed;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests;

/// <summary>A published chest made by a program: a scan, two readers' masks of its lesion, and the lesion in two parts.</summary>
internal static class ChestDataset
{
    public const string Scan = "sub-01/scan/ct.nii.gz", ReaderA = "sub-01/seg/lesion_reader-A.nii.gz", ReaderB = "sub-01/seg/lesion_reader-B.nii.gz",
        Parts = "sub-01/seg/parts.nrrd";

    private static readonly LicenceId Licence = LicenceId.Parse("CC0-1.0", null);

    /// <param name="archive">Where it is published.</param>
    /// <param name="blobs">Where its bytes go.</param>
    /// <param name="subject">Which chest.</param>
    /// <param name="title">Its title.</param>
    public static async Task<VersionId> Publish(Archive archive, BlobStore blobs, int subject = 1, string title = "Chests of clockwork")
    {
        var chest = new ChestCt(subject);
        var (core, rim) = chest.Parts();
        var parts = Enumerable.Range(0, core.Voxels.Length).Select(i => core.Voxels[i] ? 1f : rim.Voxels[i] ? 2f : 0f).ToArray();
        (string Path, byte[] Bytes, FileLabels Labels)[] files =
        [
            (Scan, Bytes(to => NiftiWriter.Write(to, chest.Image, gzip: true, SampleType.Int16)), new(Role.Scan, "01", Scan: "ct")),
            (ReaderA, Bytes(to => NiftiWriter.Write(to, chest.DrawnBy(0), gzip: true)),
                new(Role.Segmentation, "01", Scan: "ct", Reader: "A") { Regions = [new("lesion")] }),
            (ReaderB, Bytes(to => NiftiWriter.Write(to, chest.DrawnBy(1), gzip: true)),
                new(Role.Segmentation, "01", Scan: "ct", Reader: "B") { Regions = [new("lesion")] }),
            (Parts, Bytes(to =>
            {
                using var writer = NrrdWriter.Begin(to, core.Grid, 1, SampleType.UInt8, gzip: true, [new(1, "core"), new(2, "rim")]);
                writer.Write(parts);
            }), new(Role.Segmentation, "01", Scan: "ct") { Regions = [new("core", 1), new("rim", 2)] }),
        ];
        var contents = new List<FileContent.Bytes>();
        foreach (var (_, bytes, _) in files)
        {
            var sha256 = Sha256.Of(SHA256.HashData(bytes));
            await blobs.WriteContent(new MemoryStream(bytes), sha256, bytes.Length, CancellationToken.None);
            contents.Add(new(sha256, bytes.Length, ""));
        }
        return (await archive.Publish(Archive.Described(title), Archive.NewAccession(), 1, [],
            id => [.. files.Select((file, index) => new Asset(id, AssetPath.Parse(file.Path, null), file.Labels, contents[index], Licence))])).Id;
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        return bytes.ToArray();
    }
}
