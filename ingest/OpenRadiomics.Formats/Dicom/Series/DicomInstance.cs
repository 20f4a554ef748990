namespace OpenRadiomics.Formats;

/// <summary>What a series needs to know of one of its files: small, without pixels and without anybody's identity but the UIDs.</summary>
/// <param name="Name">Which file: a path, or the name within an archive.</param>
/// <param name="SeriesUid">Series Instance UID.</param>
/// <param name="SopUid">SOP Instance UID.</param>
/// <param name="SopClassUid">SOP Class UID.</param>
/// <param name="Modality">CT, MR, PT and so on; empty where the file does not say.</param>
/// <param name="FrameOfReferenceUid">In whose axes positions are told; null where the file does not say.</param>
/// <param name="IsLocalizer">An overview for planning, by Image Type.</param>
/// <param name="Pixels">How pixels are stored.</param>
/// <param name="Frames">Where each frame lies, in the order of the file.</param>
public sealed record DicomInstance(
    string Name, string SeriesUid, string SopUid, string SopClassUid, string Modality, string? FrameOfReferenceUid, bool IsLocalizer, DicomPixelFormat Pixels,
    IReadOnlyList<DicomFrame> Frames)
{
    /// <summary>What turns intensities into SUV by body weight; null where the file does not tell all that takes, or is no PET.</summary>
    public double? SuvFactor { get; init; }

    /// <summary>What a data set says of itself, or why it is no part of a volume.</summary>
    /// <param name="name">Which file.</param>
    /// <param name="file">The file, with or without pixels.</param>
    public static ReadResult<DicomInstance> Of(string name, DicomFile file)
    {
        var set = file.DataSet;
        var format = DicomFrames.Readable(file);
        if (format is not ReadResult<DicomPixelFormat>.Read { Value: var pixels }) return Refused(((ReadResult<DicomPixelFormat>.Refused)format).Problem);
        var placed = DicomFrame.All(set, pixels.Frames);
        if (placed is not ReadResult<IReadOnlyList<DicomFrame>>.Read { Value: var frames })
            return Refused(((ReadResult<IReadOnlyList<DicomFrame>>.Refused)placed).Problem);
        return new ReadResult<DicomInstance>.Read(new(name, set.Text(DicomTags.SeriesInstanceUID) ?? "", set.Text(DicomTags.SOPInstanceUID) ?? "",
            set.Text(DicomTags.SOPClassUID) ?? "",
            set.Text(DicomTags.Modality) ?? "", set.Text(DicomTags.FrameOfReferenceUID), set.Texts(DicomTags.ImageType).Contains("LOCALIZER"), pixels, frames)
        {
            SuvFactor = PetSuv.Of(set) is ReadResult<double>.Read { Value: var factor } ? factor : null,
        }, []);
    }

    private static ReadResult<DicomInstance> Refused(ReadProblem problem) => new ReadResult<DicomInstance>.Refused(problem);
}
