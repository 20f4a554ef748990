namespace OpenRadiomics.Formats;

/// <summary>Which images a segmentation was drawn on (PS3.3 section C.12.2): all of the series, whether a region lies on them or not.</summary>
internal static class SegmentationReferences
{
    public static IEnumerable<DicomElement> Of(SegmentationSource source) =>
    [
        new DicomElement.Sequence(DicomTags.ReferencedSeriesSequence,
        [
            DicomDataSet.Of(
            [
                DicomElements.Text(DicomTags.SeriesInstanceUID, source.Header.Text(DicomTags.SeriesInstanceUID)!),
                new DicomElement.Sequence(DicomTags.ReferencedInstanceSequence,
                    [.. source.Layout.Slices.Select(slice => slice.Instance).Distinct().Select(instance => DicomDataSet.Of(Instance(instance)))]),
            ]),
        ]),
    ];

    /// <summary>The slice on which a frame was drawn (PS3.3 section C.7.6.16.2.6).</summary>
    public static DicomElement.Sequence Derivation(SliceSource slice) => Sequence(DicomTags.DerivationImageSequence,
        Sequence(DicomTags.DerivationCodeSequence, DicomCode.Segmentation.Item),
        Sequence(DicomTags.SourceImageSequence, DicomDataSet.Of(
        [
            .. Instance(slice.Instance),
            .. slice.Instance.Frames.Count > 1 ? [DicomElements.Numbers(DicomTags.ReferencedFrameNumber, slice.Index + 1)] : Array.Empty<DicomElement>(),
            DicomElements.Text(DicomTags.SpatialLocationsPreserved, "YES"), Sequence(DicomTags.PurposeOfReferenceCodeSequence, DicomCode.SourceImage.Item),
        ])));

    private static DicomElement[] Instance(DicomInstance instance) =>
        [DicomElements.Text(DicomTags.ReferencedSOPClassUID, instance.SopClassUid), DicomElements.Text(DicomTags.ReferencedSOPInstanceUID, instance.SopUid)];

    private static DicomElement.Sequence Sequence(DicomTag tag, params DicomElement[] elements) => new(tag, [DicomDataSet.Of(elements)]);

    private static DicomElement.Sequence Sequence(DicomTag tag, DicomDataSet item) => new(tag, [item]);
}
