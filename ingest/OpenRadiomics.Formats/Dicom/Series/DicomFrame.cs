using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Where a frame lies and what its numbers mean (PS3.3 sections C.7.6.2 and C.7.6.16.2).</summary>
/// <param name="Position">Centre of the first pixel, LPS, mm.</param>
/// <param name="StepX">From a pixel to the next in its row, LPS, mm.</param>
/// <param name="StepY">From a pixel to the one below, LPS, mm.</param>
/// <param name="Thickness">Distance to the next slice as the file tells it, else the slice's thickness, mm; null where neither is told.</param>
/// <param name="Slope">Rescale slope.</param>
/// <param name="Intercept">Rescale intercept.</param>
/// <param name="Time">Temporal position or acquisition, which part the frames at one place.</param>
/// <param name="Number">Instance number, or frame number in a multi-frame file.</param>
public sealed record DicomFrame(Vector3d Position, Vector3d StepX, Vector3d StepY, double? Thickness, double Slope, double Intercept, int Time, int Number)
{
    /// <summary>Directions that are no closer than this to length 1 and a right angle are no directions.</summary>
    private const double Tolerance = 1e-3;

    /// <summary>Across the slice, of length 1: along rows × down columns.</summary>
    public Vector3d Normal => StepX.Cross(StepY) is var normal ? 1 / normal.Length * normal : default;

    /// <summary>The frames of a data set, in their order.</summary>
    internal static ReadResult<IReadOnlyList<DicomFrame>> All(DicomDataSet set, int count)
    {
        var shared = set.Item(DicomTags.SharedFunctionalGroupsSequence);
        var groups = set.Items(DicomTags.PerFrameFunctionalGroupsSequence);
        if (shared is null && groups.Count == 0)
            return count == 1 ? Of(new(set, null, null), 0) is var single && single.Frame is { } frame
                ? new ReadResult<IReadOnlyList<DicomFrame>>.Read([frame], []) : Refused(single.Problem!)
                : Refused(new(ProblemKind.Unsupported, Place(DicomTags.PerFrameFunctionalGroupsSequence), $"{count} frames without functional groups",
                    "a place for each frame (PS3.3 section C.7.6.16)", "Export the series as enhanced multi-frame, or as one file a slice."));
        if (groups.Count != count) return Refused(new(ProblemKind.Contradiction, Place(DicomTags.PerFrameFunctionalGroupsSequence), $"{groups.Count} items",
            $"one for each of {count} frames", "Export the file again."));

        var frames = new DicomFrame[count];
        for (var i = 0; i < count; i++)
        {
            var (frame, problem) = Of(new(set, shared, groups[i]), i + 1);
            if (frame is null) return Refused(problem!);
            frames[i] = frame;
        }
        return new ReadResult<IReadOnlyList<DicomFrame>>.Read(frames, []);
    }

    private static (DicomFrame? Frame, ReadProblem? Problem) Of(DicomFrameValues values, int frameNumber)
    {
        if (values.Numbers(DicomTags.PlanePositionSequence, DicomTags.ImagePositionPatient) is not [var x, var y, var z] || !double.IsFinite(x + y + z))
            return (null, new(ProblemKind.Invalid, Place(DicomTags.ImagePositionPatient), "no three numbers", "the place of the first pixel, mm",
                "Export the original slices: pictures of a screen or a projection have no place in the patient."));
        if (values.Numbers(DicomTags.PlaneOrientationSequence, DicomTags.ImageOrientationPatient) is not [var rx, var ry, var rz, var cx, var cy, var cz]
            || new Vector3d(rx, ry, rz) is var row && new Vector3d(cx, cy, cz) is var column
                && !(Math.Abs(row.Length - 1) < Tolerance && Math.Abs(column.Length - 1) < Tolerance && Math.Abs(row.Dot(column)) < Tolerance))
            return (null, new(ProblemKind.Invalid, Place(DicomTags.ImageOrientationPatient), "no two directions at a right angle",
                "six numbers: along the row, down the column", "Export the series again."));
        if (values.Numbers(DicomTags.PixelMeasuresSequence, DicomTags.PixelSpacing) is not [> 0 and < 1e6 and var down, > 0 and < 1e6 and var across])
            return (null, new(ProblemKind.Invalid, Place(DicomTags.PixelSpacing), "no two positive numbers",
                "the distances between rows and between columns, mm", "Export the series again."));
        var thickness = Positive(values.Numbers(DicomTags.PixelMeasuresSequence, DicomTags.SpacingBetweenSlices))
            ?? Positive(values.Numbers(DicomTags.PixelMeasuresSequence, DicomTags.SliceThickness));
        var slope = values.Numbers(DicomTags.PixelValueTransformationSequence, DicomTags.RescaleSlope) is [var s, ..] ? s : 1;
        var intercept = values.Numbers(DicomTags.PixelValueTransformationSequence, DicomTags.RescaleIntercept) is [var b, ..] ? b : 0;
        if (!double.IsFinite(slope) || slope == 0 || !double.IsFinite(intercept))
            return (null, new(ProblemKind.Invalid, Place(DicomTags.RescaleSlope), "no finite number, or zero", "a slope and an intercept",
                "Export the series again."));
        if (values.Set.Items(DicomTags.ModalityLUTSequence).Count > 0)
            return (null, new(ProblemKind.Unsupported, Place(DicomTags.ModalityLUTSequence), "intensities by a table", "by slope and intercept",
                "Export the series with Rescale Slope and Intercept."));
        return (new(new(x, y, z), across * row, down * column, thickness, slope, intercept, values.Time,
            frameNumber > 0 ? frameNumber : values.Set.Integer(DicomTags.InstanceNumber) ?? 0), null);
    }

    private static double? Positive(double[] numbers) => numbers is [> 0 and < 1e6 and var number, ..] ? number : null;

    private static ReadResult<IReadOnlyList<DicomFrame>> Refused(ReadProblem problem) => new ReadResult<IReadOnlyList<DicomFrame>>.Refused(problem);

    private static ReadPlace.Header Place(DicomTag tag) => new(tag.ToString());
}

/// <summary>Where the values of a frame are looked up: its own functional groups, then those all frames share, then the data set.</summary>
internal sealed record DicomFrameValues(DicomDataSet Set, DicomDataSet? Shared, DicomDataSet? Own)
{
    public double[] Numbers(DicomTag group, DicomTag tag)
    {
        foreach (var set in (ReadOnlySpan<DicomDataSet?>)[Own?.Item(group), Shared?.Item(group), Shared is null && Own is null ? Set : null])
            if (set?.Numbers(tag) is { Length: > 0 } numbers) return numbers;
        return [];
    }

    public int Time => (Own?.Item(DicomTags.FrameContentSequence) is { } content ? content.Integer(new(0x00209128))
        : Set.Integer(DicomTags.TemporalPositionIdentifier) ?? Set.Integer(DicomTags.AcquisitionNumber)) ?? 0;
}
