namespace OpenRadiomics.Formats;

/// <summary>Understands a Segmentation (PS3.3 sections A.51 and C.8.20): BINARY, and FRACTIONAL cut at one half.</summary>
internal static class SegmentationReader
{
    private const int MostSegments = 1 << 16;                           // Segment Number is a 16-bit number
    private const long FreeVoxels = 1 << 24;
    private const long MostSparse = 64;                                 // voxels of the grid for one that the file holds
    private const string Again = "Export the segmentation again.";

    /// <summary>What the header says, without the voxels.</summary>
    /// <param name="set">Of a file with <see cref="Segmentation.SopClass"/>.</param>
    /// <param name="limits">What to accept.</param>
    public static ReadResult<SegmentationLayout> Of(DicomDataSet set, ReadLimits limits)
    {
        if (set.Text(DicomTags.SegmentationType) is not ("BINARY" or "FRACTIONAL") || set.Text(DicomTags.SegmentationType) is not { } type)
            return Refuse(ProblemKind.Unsupported, "SegmentationType", "another type of segmentation", "BINARY or FRACTIONAL", "Export it as BINARY.");
        var (rows, columns, frames) = (set.Integer(DicomTags.Rows), set.Integer(DicomTags.Columns), set.Items(DicomTags.PerFrameFunctionalGroupsSequence));
        if (rows is not > 0 || columns is not > 0) return Refuse(ProblemKind.Invalid, "Rows, Columns", "no size", "rows and columns of a frame", Again);
        if (set.Integer(DicomTags.NumberOfFrames) is not { } announced || announced != frames.Count || announced == 0)
            return Refuse(ProblemKind.Contradiction, "NumberOfFrames",
                $"{set.Integer(DicomTags.NumberOfFrames) ?? 0} frames announced, {frames.Count} described", "as many as announced, and at least one", Again);
        var (isFractional, bits) = (type == "FRACTIONAL", set.Integer(DicomTags.BitsAllocated));
        if (bits != (isFractional ? 8 : 1)) return Refuse(ProblemKind.Invalid, "BitsAllocated", $"{bits ?? 0} bits a voxel", isFractional ? "8" : "1", Again);

        Segment[] segments = [.. set.Items(DicomTags.SegmentSequence).Take(MostSegments).Select(SegmentOf).OfType<Segment>()];
        if (segments.Length == 0) return Refuse(ProblemKind.Invalid, "SegmentSequence", "no segment", "one at least", Again);
        if (segments.DistinctBy(s => s.Number).Count() < segments.Length)
            return Refuse(ProblemKind.Duplicate, "SegmentNumber", "a number twice", "each number once", Again);

        var shared = set.Item(DicomTags.SharedFunctionalGroupsSequence) ?? DicomDataSet.Empty;
        SegmentFrame[] described = [.. frames.Select(frame => SegmentFrame.Of(frame, shared)).OfType<SegmentFrame>()];
        if (described.Length < frames.Count) return Refuse(ProblemKind.Invalid, "PerFrameFunctionalGroupsSequence",
            $"{frames.Count - described.Length} frames without segment, position, orientation or spacing", "all four for each frame", Again);
        var listed = segments.Select(segment => segment.Number).ToHashSet();
        if (described.FirstOrDefault(f => !listed.Contains(f.Segment)) is { } stray)
            return Refuse(ProblemKind.Contradiction, "ReferencedSegmentNumber", $"a frame of segment {stray.Segment}", "a segment that the file lists", Again);

        var (slices, found, expected) = SegmentSlices.Of(described, columns.Value, rows.Value);
        if (slices is null) return Refuse(ProblemKind.Contradiction, "PlanePositionSequence", found, expected,
            "Export the segmentation on the grid of its images.");
        var most = Math.Min(limits.Voxels, Math.Max(FreeVoxels, MostSparse * frames.Count * rows.Value * columns.Value));
        if (slices.Grid.Count > most) return Refuse(ProblemKind.TooLarge, "PlanePositionSequence",
            $"{slices.Grid.Count} voxels between the outermost of {frames.Count} frames", $"at most {most}", "Export a part of it.");
        var full = isFractional ? set.Integer(DicomTags.MaximumFractionalValue) ?? byte.MaxValue : (int?)null;
        if (full is < 1 or > byte.MaxValue) return Refuse(ProblemKind.Invalid, "MaximumFractionalValue", $"{full}", "1 to 255", Again);
        return new ReadResult<SegmentationLayout>.Read(new(new(slices.Grid, segments, [.. SeriesOf(set)], isFractional), [.. described.Select(f => f.Segment)],
            slices.Slices, full), []);
    }

    private static Segment? SegmentOf(DicomDataSet item) =>
        item.Integer(DicomTags.SegmentNumber) is not { } number || number is < 1 or >= MostSegments ? null : new(
        number, item.Text(DicomTags.SegmentLabel) ?? "", item.Item(DicomTags.SegmentedPropertyTypeCodeSequence)?.Text(DicomTags.CodeMeaning) ?? "",
        item.Text(DicomTags.SegmentAlgorithmType) ?? "");

    private static IEnumerable<string> SeriesOf(DicomDataSet set) =>
        set.Items(DicomTags.ReferencedSeriesSequence).Select(item => item.Text(DicomTags.SeriesInstanceUID)).OfType<string>().Distinct();

    private static ReadResult<SegmentationLayout> Refuse(ProblemKind kind, string field, string found, string expected, string remedy) =>
        new ReadResult<SegmentationLayout>.Refused(new(kind, new ReadPlace.Header(field), found, expected, remedy));
}

/// <summary>A segmentation's header: what it shows, and of each frame its segment and slice.</summary>
internal sealed record SegmentationLayout(Segmentation Segmentation, IReadOnlyList<int> SegmentOfFrame, IReadOnlyList<int> SliceOfFrame, int? FullPart);
