using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Where a frame of a segmentation lies and which segment it shows (PS3.3 sections C.7.6.16 and C.8.20.3).</summary>
/// <param name="Segment">Referenced Segment Number.</param>
/// <param name="Position">Centre of its first voxel, LPS, mm.</param>
/// <param name="StepX">From column to column, LPS, mm.</param>
/// <param name="StepY">From row to row, LPS, mm.</param>
/// <param name="SliceStepMm">From slice to slice, as the file says; null where it does not.</param>
/// <param name="ThicknessMm">How thick a slice is; null where the file does not say it.</param>
internal sealed record SegmentFrame(int Segment, Vector3d Position, Vector3d StepX, Vector3d StepY, double? SliceStepMm, double? ThicknessMm)
{
    /// <summary>What a frame says, else what all frames share; null where position, orientation, spacing or segment are missing.</summary>
    public static SegmentFrame? Of(DicomDataSet frame, DicomDataSet shared)
    {
        DicomDataSet? Group(DicomTag tag) => frame.Item(tag) ?? shared.Item(tag);
        var measures = Group(DicomTags.PixelMeasuresSequence);
        if (Group(DicomTags.SegmentIdentificationSequence)?.Integer(DicomTags.ReferencedSegmentNumber) is not { } segment
            || Group(DicomTags.PlanePositionSequence)?.Numbers(DicomTags.ImagePositionPatient) is not [var x, var y, var z]
            || Group(DicomTags.PlaneOrientationSequence)?.Numbers(DicomTags.ImageOrientationPatient) is not [var rx, var ry, var rz, var cx, var cy, var cz]
            || measures?.Numbers(DicomTags.PixelSpacing) is not [var rowSpacing, var columnSpacing]) return null;
        var made = new SegmentFrame(segment, new(x, y, z), columnSpacing * new Vector3d(rx, ry, rz), rowSpacing * new Vector3d(cx, cy, cz),
            measures.Number(DicomTags.SpacingBetweenSlices), measures.Number(DicomTags.SliceThickness));
        return made.IsPossible ? made : null;
    }

    private bool IsPossible => double.IsFinite(Position.Length) && StepX.Cross(StepY).Length is > 0 and < double.PositiveInfinity;
}
