namespace OpenRadiomics.Formats;

/// <summary>What a segmentation has in common with its scan: patient, study and frame of reference, with the scan's values in UTF-8.</summary>
internal static class ScanAttributes
{
    /// <summary>Those that have to be there, if only without value (PS3.3 sections C.7.1.1, C.7.2.1 and C.7.4.1).</summary>
    private static readonly string[] Needed =
    [
        "PatientName", "PatientID", "PatientBirthDate", "PatientSex", "StudyInstanceUID", "StudyDate", "StudyTime", "ReferringPhysicianName", "StudyID",
        "AccessionNumber",
        "FrameOfReferenceUID", "PositionReferenceIndicator",
    ];

    /// <summary>Those that stay where the scan has them; above all, what says how identity was taken out of it.</summary>
    private static readonly string[] Kept =
        ["StudyDescription", "PatientAge", "PatientSize", "PatientWeight", "PatientIdentityRemoved", "DeidentificationMethod",
            "DeidentificationMethodCodeSequence", "LongitudinalTemporalInformationModified"];

    public static IEnumerable<DicomElement> Of(DicomDataSet scan) =>
    [
        .. Needed.Select(Tag).Select(tag => scan[tag] is { } element ? InUtf8(element, scan) : DicomElements.Text(tag)),
        .. Kept.Select(Tag).Select(tag => scan[tag]).OfType<DicomElement>().Select(element => InUtf8(element, scan)),
        DicomElements.Text(DicomTags.ContentDate, First(scan, "20000101", DicomTags.ContentDate, DicomTags.AcquisitionDate, DicomTags.SeriesDate,
            DicomTags.StudyDate)),
        DicomElements.Text(DicomTags.ContentTime, First(scan, "000000", DicomTags.ContentTime, DicomTags.AcquisitionTime, DicomTags.SeriesTime,
            DicomTags.StudyTime)),
    ];

    /// <summary>
    /// The scan's own moment: the time of writing would make another file each time. A date has to be there, so that one without gets a plain dummy.
    /// </summary>
    private static string First(DicomDataSet scan, string dummy, params DicomTag[] tags) =>
        tags.Select(scan.Text).FirstOrDefault(text => text is not null) ?? dummy;

    private static DicomTag Tag(string keyword) => DicomDictionary.Find(keyword)!.Value;

    private static DicomElement InUtf8(DicomElement element, DicomDataSet from) => element switch
    {
        DicomElement.Value { IsEmpty: false } value when value.Vr.IsText() && value.Vr.HasCharacterSet() =>
            new DicomElement.Value(value.Tag, value.Vr, DicomCharacterSet.Utf8.Encode(string.Join('\\', from.Texts(value.Tag)))),
        DicomElement.Sequence sequence => sequence with { Items =
            [.. sequence.Items.Select(item => DicomDataSet.Of(
                item.Where(inner => inner.Tag != DicomTags.SpecificCharacterSet).Select(inner => InUtf8(inner, item)), DicomCharacterSet.Utf8))] },
        _ => element,
    };
}
