using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>A segmentation as an image of label maps: one volume, or one a segment where segments overlap.</summary>
internal static class SegmentationImage
{
    /// <summary>Opens a file that was read with its pixel data.</summary>
    public static ReadResult<OpenImage> Open(DicomFile file, string format, IReadOnlyList<ReadProblem> remarks, ReadLimits limits) =>
        SegmentationReader.Of(file.DataSet, limits) switch
        {
            ReadResult<SegmentationLayout>.Refused { Problem: var problem } => new ReadResult<OpenImage>.Refused(problem),
            ReadResult<SegmentationLayout>.Read { Value: var layout } => Open(file, layout, format, remarks),
            _ => throw new UnreachableException(),
        };

    private static ReadResult<OpenImage> Open(DicomFile file, SegmentationLayout layout, string format, IReadOnlyList<ReadProblem> remarks)
    {
        if (file.DataSet[DicomTags.PixelData] is not DicomElement.Bulk { IsEncapsulated: false, Fragments: [{ Bytes: { } bytes }] })
            return Refuse(ProblemKind.Unsupported, $"pixels that are missing or compressed ({file.TransferSyntax.Name})", "uncompressed pixels",
                "Convert it to Explicit VR Little Endian, for example with dcmconv.");
        var (grid, frames) = (layout.Segmentation.Grid, layout.SegmentOfFrame.Count);
        var needed = SegmentPixels.BytesFor(frames, grid.Nx * grid.Ny, layout.Segmentation.IsFractional);
        if (bytes.Length < needed) return Refuse(ProblemKind.Truncated, $"{bytes.Length} bytes of pixels", $"{needed} bytes, for {frames} frames",
            "Export the segmentation again.");

        var layers = new SegmentLayers(layout, bytes);
        if (layers.Count * (long)grid.Count > SegmentLayers.MostVoxels) return Refuse(ProblemKind.TooLarge,
            $"{layers.Count} segments that overlap, of {grid.Count} voxels each", $"at most {SegmentLayers.MostVoxels} voxels in all", "Export the segments in parts.");
        var texts = new HeaderTexts();
        texts.Add(file.DataSet);
        var header = new ImageHeader(format, grid, layers.Count, SampleType.UInt16, texts.All) { Labels = layers.Names };
        ReadProblem[] cut = layout.Segmentation.IsFractional
            ? [new(ProblemKind.Altered, new ReadPlace.Header("SegmentationType"), "parts of voxels", "voxels inside or outside",
                "None, if a half is the boundary that is meant: voxels of which a half or more belongs to a segment are inside.")]
            : [];
        return new ReadResult<OpenImage>.Read(new(header, [.. remarks, .. cut], new SegmentSamples(layers)) { VolumesField = "SegmentSequence",
            SampleField = "SegmentNumber" }, []);
    }

    private static ReadResult<OpenImage> Refuse(ProblemKind kind, string found, string expected, string remedy) =>
        new ReadResult<OpenImage>.Refused(new(kind, new ReadPlace.Header("PixelData"), found, expected, remedy));
}
