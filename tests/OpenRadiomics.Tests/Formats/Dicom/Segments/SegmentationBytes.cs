using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>Segmentations made for tests: frames of 5 × 3 voxels, so that none begins on a byte.</summary>
internal sealed record SegmentationBytes
{
    public const int Columns = 5, Rows = 3;

    public string Type { get; init; } = "BINARY";

    public double[] Orientation { get; init; } = [1, 0, 0, 0, 1, 0];

    public double? SliceThickness { get; init; } = 2.5;

    public double? SpacingBetweenSlices { get; init; }

    public string[] Labels { get; init; } = ["Liver", "Tumour"];

    /// <summary>Of each frame its segment, its depth in mm, and the voxels inside: for fractional ones with their parts.</summary>
    public List<(int? Segment, double Depth, Dictionary<int, byte> Inside)> Frames { get; init; } = [];

    public int? Announced { get; init; }

    public int? BytesLeft { get; init; }

    public DicomFile File()
    {
        var isFractional = Type == "FRACTIONAL";
        var bits = new byte[isFractional ? Frames.Count * Columns * Rows : (Frames.Count * Columns * Rows + 7) / 8];
        foreach (var (index, frame) in Frames.Index())
            foreach (var (voxel, part) in frame.Inside)
            {
                var at = index * Columns * Rows + voxel;
                if (isFractional) bits[at] = part;
                else bits[at / 8] |= (byte)(1 << at % 8);
            }
        if (BytesLeft is { } left) bits = bits[..left];
        List<DicomElement> measures = [DicomElements.Numbers(DicomTags.PixelSpacing, 2, 1.5)];
        if (SliceThickness is { } thickness) measures.Add(DicomElements.Numbers(DicomTags.SliceThickness, thickness));
        if (SpacingBetweenSlices is { } spacing) measures.Add(DicomElements.Numbers(DicomTags.SpacingBetweenSlices, spacing));
        return DicomFile.Of(DicomDataSet.Of(
        [
            DicomElements.Text(DicomTags.SOPClassUID, Segmentation.SopClass),
            DicomElements.Text(DicomTags.SOPInstanceUID, "2.25.2"),
            DicomElements.Text(DicomTags.SegmentationType, Type),
            DicomElements.Numbers(DicomTags.Rows, Rows), DicomElements.Numbers(DicomTags.Columns, Columns),
            DicomElements.Numbers(DicomTags.BitsAllocated, isFractional ? 8 : 1),
            DicomElements.Numbers(DicomTags.NumberOfFrames, Announced ?? Frames.Count),
            DicomElements.Numbers(DicomTags.MaximumFractionalValue, 200),
            Sequence(DicomTags.ReferencedSeriesSequence, DicomDataSet.Of([DicomElements.Text(DicomTags.SeriesInstanceUID, "2.25.7")])),
            Sequence(DicomTags.SegmentSequence, [.. Labels.Index().Select(label => DicomDataSet.Of(
                [DicomElements.Numbers(DicomTags.SegmentNumber, label.Index + 1), DicomElements.Text(DicomTags.SegmentLabel, label.Item),
                    DicomElements.Text(DicomTags.SegmentAlgorithmType, "MANUAL")]))]),
            Sequence(DicomTags.SharedFunctionalGroupsSequence, DicomDataSet.Of(
            [
                Sequence(DicomTags.PixelMeasuresSequence, DicomDataSet.Of(measures)),
                Sequence(DicomTags.PlaneOrientationSequence, DicomDataSet.Of([DicomElements.Numbers(DicomTags.ImageOrientationPatient, Orientation)])),
            ])),
            Sequence(DicomTags.PerFrameFunctionalGroupsSequence, [.. Frames.Select(frame => DicomDataSet.Of(
            [
                .. frame.Segment is { } segment ? [Sequence(DicomTags.SegmentIdentificationSequence,
                    DicomDataSet.Of([DicomElements.Numbers(DicomTags.ReferencedSegmentNumber, segment)]))] : Array.Empty<DicomElement>(),
                Sequence(DicomTags.PlanePositionSequence, DicomDataSet.Of([DicomElements.Numbers(DicomTags.ImagePositionPatient, 10, 20, frame.Depth)])),
            ]))]),
            new DicomElement.Bulk(DicomTags.PixelData, isFractional ? DicomVr.OB : DicomVr.OW, false, [new(0, bits.Length, bits)]),
        ]));
    }

    private static DicomElement Sequence(DicomTag tag, params DicomDataSet[] items) => new DicomElement.Sequence(tag, items);
}
