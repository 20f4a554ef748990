using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Functional groups of a segmentation: what all frames share, and what each has of its own (PS3.3 section C.7.6.16).</summary>
internal static class SegmentationGroups
{
    public static IEnumerable<DicomElement> Of(SegmentationFrames frames, SeriesLayout layout) =>
    [
        new DicomElement.Sequence(DicomTags.SharedFunctionalGroupsSequence, [Shared(layout.Grid)]),
        new DicomElement.Sequence(DicomTags.PerFrameFunctionalGroupsSequence,
            [.. frames.List.Select(frame => Own(frame.Segment, frame.Slice, layout.Slices[frame.Slice]))]),
    ];

    private static DicomDataSet Shared(Grid grid)
    {
        var normal = grid.StepX.Cross(grid.StepY);
        var distance = Math.Abs(grid.StepZ.Dot(normal)) / normal.Length;  // of slices that are stacked aslant, less than a step
        var (row, column) = ((1 / grid.SpacingX) * grid.StepX, (1 / grid.SpacingY) * grid.StepY);
        return DicomDataSet.Of(
        [
            Group(DicomTags.PixelMeasuresSequence, DicomElements.Numbers(DicomTags.PixelSpacing, grid.SpacingY, grid.SpacingX),
                DicomElements.Numbers(DicomTags.SliceThickness, distance), DicomElements.Numbers(DicomTags.SpacingBetweenSlices, distance)),
            Group(DicomTags.PlaneOrientationSequence, DicomElements.Numbers(DicomTags.ImageOrientationPatient, row.X, row.Y, row.Z, column.X,
                column.Y, column.Z)),
        ]);
    }

    private static DicomDataSet Own(int segment, int slice, SliceSource source) => DicomDataSet.Of(
    [
        SegmentationReferences.Derivation(source),
        Group(DicomTags.FrameContentSequence, DicomElements.Numbers(DicomTags.DimensionIndexValues, segment + 1, slice + 1)),
        Group(DicomTags.PlanePositionSequence, DicomElements.Numbers(DicomTags.ImagePositionPatient, source.Frame.Position.X, source.Frame.Position.Y,
            source.Frame.Position.Z)),
        Group(DicomTags.SegmentIdentificationSequence, DicomElements.Numbers(DicomTags.ReferencedSegmentNumber, segment + 1)),
    ]);

    private static DicomElement.Sequence Group(DicomTag tag, params DicomElement[] elements) => new(tag, [DicomDataSet.Of(elements)]);
}
