using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>Structure sets made for tests: regions with contours of any type.</summary>
internal static class StructureSetBytes
{
    public static DicomDataSet Set(params (int? Number, string Name, DicomDataSet[] Contours)[] regions) => Set("2.25.7", regions);

    public static DicomDataSet Set(string series, (int? Number, string Name, DicomDataSet[] Contours)[] regions) => DicomDataSet.Of(
    [
        DicomElements.Text(DicomTags.SOPClassUID, StructureSet.SopClass),
        DicomElements.Text(DicomTags.SOPInstanceUID, "2.25.1"),
        DicomElements.Text(DicomTags.StructureSetLabel, "Drawn twice"),
        new DicomElement.Sequence(DicomTags.ReferencedFrameOfReferenceSequence,
        [
            DicomDataSet.Of([new DicomElement.Sequence(DicomTags.RTReferencedStudySequence,
            [
                DicomDataSet.Of([new DicomElement.Sequence(DicomTags.RTReferencedSeriesSequence,
                    [DicomDataSet.Of([DicomElements.Text(DicomTags.SeriesInstanceUID, series)])])]),
            ])]),
        ]),
        new DicomElement.Sequence(DicomTags.StructureSetROISequence, [.. regions.Select(region => DicomDataSet.Of(
            [.. Number(DicomTags.ROINumber, region.Number), DicomElements.Text(DicomTags.ROIName, region.Name),
                DicomElements.Text(DicomTags.ReferencedFrameOfReferenceUID, "2.25.8")]))]),
        new DicomElement.Sequence(DicomTags.ROIContourSequence, [.. regions.Select(region => DicomDataSet.Of(
            [.. Number(DicomTags.ReferencedROINumber, region.Number), new DicomElement.Sequence(DicomTags.ContourSequence, region.Contours)]))]),
    ]);

    public static DicomDataSet Contour(string type, string data, int? announced = null) => DicomDataSet.Of(
    [
        DicomElements.Text(DicomTags.ContourGeometricType, type),
        DicomElements.Numbers(DicomTags.NumberOfContourPoints, announced ?? (data.Count(c => c == '\\') + 1) / 3),
        new DicomElement.Value(DicomTags.ContourData, DicomVr.DS, System.Text.Encoding.ASCII.GetBytes(data)),
        new DicomElement.Sequence(DicomTags.ContourImageSequence, [DicomDataSet.Of([DicomElements.Text(DicomTags.ReferencedSOPInstanceUID, "2.25.9")])]),
    ]);

    private static IEnumerable<DicomElement> Number(DicomTag tag, int? number) => number is { } n ? [DicomElements.Numbers(tag, n)] : [];
}
