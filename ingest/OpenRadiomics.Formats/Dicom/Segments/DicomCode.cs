namespace OpenRadiomics.Formats;

/// <summary>A coded concept (PS3.3 section 8.8).</summary>
internal sealed record DicomCode(string Value, string Scheme, string Meaning)
{
    /// <summary>The most general of what a segment may show (PS3.16, CID 7150).</summary>
    public static DicomCode Tissue { get; } = new("85756007", "SCT", "Tissue");

    /// <summary>How a segmentation was derived (PS3.16, CID 7203).</summary>
    public static DicomCode Segmentation { get; } = new("113076", "DCM", "Segmentation");

    /// <summary>What the image is to it (PS3.16, CID 7202).</summary>
    public static DicomCode SourceImage { get; } = new("121322", "DCM", "Source image for image processing operation");

    public DicomDataSet Item { get; } = DicomDataSet.Of([DicomElements.Text(DicomTags.CodeValue, Value),
        DicomElements.Text(DicomTags.CodingSchemeDesignator, Scheme), DicomElements.Text(DicomTags.CodeMeaning, Meaning)]);
}
