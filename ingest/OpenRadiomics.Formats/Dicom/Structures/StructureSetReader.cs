using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Understands the data set of an RT Structure Set (PS3.3 sections C.8.8.5 and C.8.8.6).</summary>
public static class StructureSetReader
{
    /// <summary>Regions a structure set may have; clinics draw up to about a hundred.</summary>
    public const int MostRegions = 10_000;

    /// <summary>Reads a file.</summary>
    /// <param name="stream">A file; stays open.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    public static ReadResult<StructureSet> Read(Stream stream, ReadLimits? limits = null, CancellationToken ct = default) =>
        DicomReader.Read(stream, DicomPixels.Leave, limits, ct) switch
        {
            ReadResult<DicomFile>.Read { Value.DataSet: var set, Remarks: var remarks } => Of(set, remarks, ct),
            ReadResult<DicomFile>.Refused { Problem: var problem } => new ReadResult<StructureSet>.Refused(problem),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    /// <summary>Understands a data set that has been read.</summary>
    /// <param name="set">Of a file with <see cref="StructureSet.SopClass"/>.</param>
    /// <param name="remarks">What was odd about the file so far.</param>
    /// <param name="ct">Stops it between regions.</param>
    /// <returns>The regions, with remarks on contours that enclose nothing, points that cannot be read, and numbers used twice; or why not.</returns>
    public static ReadResult<StructureSet> Of(DicomDataSet set, IReadOnlyList<ReadProblem>? remarks = null, CancellationToken ct = default)
    {
        if (set.Text(DicomTags.SOPClassUID) != StructureSet.SopClass)
            return Refuse(ProblemKind.WrongFormat, "SOPClassUID", "a DICOM object of another class", $"RT Structure Set Storage, {StructureSet.SopClass}",
                "Name the RTSTRUCT file.");
        var listed = set.Items(DicomTags.StructureSetROISequence);
        if (listed.Count > MostRegions)
            return Refuse(ProblemKind.TooLarge, "StructureSetROISequence", $"{listed.Count} regions", $"at most {MostRegions}", "Divide the structure set.");
        var (log, drawn) = (new ProblemLog(), set.Items(DicomTags.ROIContourSequence).ToLookup(item => item.Integer(DicomTags.ReferencedROINumber)));
        foreach (var remark in remarks ?? []) log.Add(remark);
        var (regions, numbers) = (new List<StructureRegion>(), new HashSet<int>());
        foreach (var item in listed)
        {
            ct.ThrowIfCancellationRequested();
            if (item.Integer(DicomTags.ROINumber) is not { } number)
                log.Add(Odd(ProblemKind.Invalid, "ROINumber", "a region without number", "a number for each region",
                    "Export the structure set again; the region was left out."));
            else if (!numbers.Add(number))
                log.Add(Odd(ProblemKind.Duplicate, "ROINumber", $"number {number} twice", "each number once",
                    "Export the structure set again; the first of these regions was taken."));
            else
                regions.Add(Region(item, number, drawn[number], log));
        }
        foreach (var orphan in drawn.Where(group => group.Key is not { } number || !numbers.Contains(number)))
            log.Add(Odd(ProblemKind.Contradiction, "ReferencedROINumber",
                $"contours of region {orphan.Key?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "without number"}",
                "a region that the file lists", "Export the structure set again; these contours were left out."));
        var texts = new HeaderTexts();
        texts.Add(set);
        return new ReadResult<StructureSet>.Read(new(set.Text(DicomTags.StructureSetLabel) ?? "", [.. Series(set)], [.. Instances(set)],
            regions) { Texts = texts.All }, log.All());
    }

    private static StructureRegion Region(DicomDataSet item, int number, IEnumerable<DicomDataSet> drawn, ProblemLog log)
    {
        var (contours, points, lines) = (new List<Contour>(), 0, 0);
        foreach (var contour in drawn.SelectMany(d => d.Items(DicomTags.ContourSequence)))
            switch (contour.Text(DicomTags.ContourGeometricType))
            {
                case "POINT": points++; break;
                case "OPEN_PLANAR" or "OPEN_NONPLANAR": lines++; break;
                case "CLOSED_PLANAR" or "CLOSEDPLANAR_XOR":
                    if (PointsOf(contour, number, log) is { } read) contours.Add(read);
                    break;
                default:
                    log.Add(Odd(ProblemKind.Invalid, "ContourGeometricType", $"a contour of unknown type in region {number}",
                        "CLOSED_PLANAR, CLOSEDPLANAR_XOR, OPEN_PLANAR, OPEN_NONPLANAR or POINT", "Export the structure set again; the contour was left out."));
                    break;
            }
        if (points > 0) log.Add(Odd(ProblemKind.Assumed, "ContourGeometricType", $"{points} points in region {number}", "closed contours",
            "None, if they are marks: they enclose nothing."));
        if (lines > 0) log.Add(Odd(ProblemKind.Assumed, "ContourGeometricType", $"{lines} open lines in region {number}", "closed contours",
            "Close the lines, if a region is meant: they enclose nothing."));
        return new(number, item.Text(DicomTags.ROIName) ?? "", item.Text(DicomTags.ReferencedFrameOfReferenceUID) ?? "", contours) { Points = points,
            OpenLines = lines };
    }

    /// <summary>Triples x, y, z in mm; a contour of which one cannot be read is left out.</summary>
    private static Contour? PointsOf(DicomDataSet contour, int region, ProblemLog log)
    {
        var numbers = contour.Numbers(DicomTags.ContourData);
        if (numbers.Length % 3 != 0 || numbers.Any(double.IsNaN))
            log.Add(
                Odd(ProblemKind.Invalid, "ContourData",
                    $"a contour of region {region} with {numbers.Length} values{(numbers.Any(double.IsNaN) ? ", not all of them numbers" : "")}",
                    "x, y and z of each point", "Export the structure set again; the contour was left out."));
        else if (contour.Integer(DicomTags.NumberOfContourPoints) is { } announced && announced != numbers.Length / 3)
            log.Add(Odd(ProblemKind.Contradiction, "NumberOfContourPoints", $"{announced} points announced in region {region}, {numbers.Length / 3} there",
                "as many as announced", "Export the structure set again; the contour was left out."));
        else
            return new([.. Enumerable.Range(0, numbers.Length / 3).Select(i => new Vector3d(numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2]))]);
        return null;
    }

    private static IEnumerable<string> Series(DicomDataSet set) => set.Items(DicomTags.ReferencedFrameOfReferenceSequence)
        .SelectMany(frame => frame.Items(DicomTags.RTReferencedStudySequence))
        .SelectMany(study => study.Items(DicomTags.RTReferencedSeriesSequence))
        .Select(series => series.Text(DicomTags.SeriesInstanceUID)).OfType<string>().Distinct();

    private static IEnumerable<string> Instances(DicomDataSet set) => set.Items(DicomTags.ROIContourSequence)
        .SelectMany(region => region.Items(DicomTags.ContourSequence))
        .SelectMany(contour => contour.Items(DicomTags.ContourImageSequence))
        .Select(image => image.Text(DicomTags.ReferencedSOPInstanceUID)).OfType<string>().Distinct();

    private static ReadProblem Odd(ProblemKind kind, string field, string found, string expected, string remedy) =>
        new(kind, new ReadPlace.Header(field), found, expected, remedy);

    private static ReadResult<StructureSet> Refuse(ProblemKind kind, string field, string found, string expected, string remedy) =>
        new ReadResult<StructureSet>.Refused(Odd(kind, field, found, expected, remedy));
}
