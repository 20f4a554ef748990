using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>The DICOM series of a version on which one of its masks was drawn: an archive, or slices that are files of their own.</summary>
internal static class ScanOfMask
{
    private const int MostFiles = 5_000;

    /// <summary>The series, or why there is none to be found.</summary>
    public static async Task<ReadResult<SegmentationSource>> Find(Asset mask, IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        var page = (await ListAssets.Of(session, [mask.Version], Role.Scan, null, MostFiles, ct))[mask.Version];
        var scans = page.Assets.Where(scan => scan.Content is FileContent.Bytes && Alike(scan.Labels.Subject, mask.Labels.Subject)
            && Alike(scan.Labels.Session, mask.Labels.Session)
            && Alike(scan.Labels.Scan, mask.Labels.Scan)).ToArray();
        var archives = scans.Where(scan => scan.Path.Name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)).ToArray();
        if (archives.Length > 1) return Refused($"{archives.Length} archives that it could be drawn on", "one");
        if (archives is [var archive])
        {
            await using var stream = Open(archive);
            return SegmentationSource.ReadArchive(stream, ct);
        }
        DicomEntry[] slices = [.. scans.Select(scan => new DicomEntry(scan.Path.ToString(), ((FileContent.Bytes)scan.Content).Size, () => Open(scan)))];
        return slices.Length == 0 ? Refused("no scan of its subject and session", "a DICOM series in this version") : SegmentationSource.Read(slices, ct);

        Stream Open(Asset scan) => blobs.OpenContent(((FileContent.Bytes)scan.Content).Sha256, ct: ct).GetAwaiter().GetResult();
    }

    /// <summary>Where one of both says nothing, they may belong together.</summary>
    private static bool Alike(string? a, string? b) => a is null || b is null || string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static ReadResult<SegmentationSource> Refused(string found, string expected) => new ReadResult<SegmentationSource>.Refused(
        new(ProblemKind.Missing, ReadPlace.File, found, expected,
            "Ask for the mask as it is; openradiomics convert makes a segmentation of it on a scan that you name."));
}
