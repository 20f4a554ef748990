using System.Security.Cryptography;

namespace OpenRadiomics.Formats;

/// <summary>
/// Makes DICOM Segmentations (PS3.3 section A.51) of masks: binary, frames that are empty left out, each naming the slice it was drawn on. Patient and study
/// are those of the scan. UIDs are made of the content's SHA-256 and no clock is read, so that the same mask of the same scan is the same file, byte for byte.
/// </summary>
public static class SegmentationWriter
{
    /// <summary>Makes a segmentation.</summary>
    /// <param name="map">The regions, on voxels of the scan; axes may be turned, and what the map leaves out of the scan is empty.</param>
    /// <param name="source">The scan.</param>
    /// <param name="ct">Stops between slices.</param>
    /// <returns>A file for <see cref="DicomWriter"/>, its segments numbered from 1, layer by layer, by their labels; or why it cannot be made.</returns>
    public static ReadResult<DicomFile> Of(LabelMap map, SegmentationSource source, CancellationToken ct = default)
    {
        var scan = source.Layout.Grid;
        foreach (var tag in (DicomTag[])[DicomTags.StudyInstanceUID, DicomTags.SeriesInstanceUID, DicomTags.SOPClassUID, DicomTags.SOPInstanceUID,
            DicomTags.FrameOfReferenceUID])
            if (source.Header.Text(tag) is null) return Refused(ProblemKind.Missing, new ReadPlace.Header(tag.ToString()), "nothing",
                "a UID in the scan's files, for the segmentation to refer to", "Export the scan again.");
        if (GridAlignment.Of(map.Grid, scan) is not { } alignment)
            return Refused(ProblemKind.Contradiction, ReadPlace.File, "a mask on other voxels than the scan's",
                $"the scan's grid: {scan.Nx} × {scan.Ny} × {scan.Nz} voxels", "Name the scan on which the mask was drawn, or resample the mask on it.");
        var regions = map.Regions();
        if (regions.Count is 0 or > ushort.MaxValue) return Refused(ProblemKind.Invalid, ReadPlace.File, $"{regions.Count} regions", $"1 to {ushort.MaxValue}",
            "Name a mask with a region in it.");
        if (SegmentationFrames.Of(map, regions, alignment, scan, ct) is not { } frames)
            return Refused(ProblemKind.TooLarge, ReadPlace.File, "more than 1 GiB of frames", "less", "Write the regions in several files.");
        if (frames.Outside > 0) return Refused(ProblemKind.Contradiction, ReadPlace.File, $"{frames.Outside} voxels of regions outside of the scan",
            "regions within the scan", "Name the scan on which the mask was drawn.");

        var content = SegmentationHeader.Of(map.Layers.Count, regions, frames, source);
        var digest = Digest(content);
        return new ReadResult<DicomFile>.Read(DicomFile.Of(content.With(Uid(DicomTags.SOPInstanceUID)).With(Uid(DicomTags.SeriesInstanceUID))), []);

        DicomElement Uid(DicomTag tag) => DicomElements.Text(tag, DigestUid.Of(SHA256.HashData([.. digest, (byte)tag.Group, (byte)tag.Element])));
    }

    private static byte[] Digest(DicomDataSet set)
    {
        using var sha = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, sha, CryptoStreamMode.Write)) new DicomOutput(stream, null).Write(set);
        return sha.Hash!;
    }

    private static ReadResult<DicomFile> Refused(ProblemKind kind, ReadPlace place, string found, string expected, string remedy) =>
        new ReadResult<DicomFile>.Refused(new(kind, place, found, expected, remedy));
}
