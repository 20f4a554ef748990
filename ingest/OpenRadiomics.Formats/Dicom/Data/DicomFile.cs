namespace OpenRadiomics.Formats;

/// <summary>A DICOM file (PS3.10 section 7): what it says of itself, and its data set.</summary>
/// <param name="Preamble">The 128 bytes in front of the prefix; empty for a file without them.</param>
/// <param name="Meta">Group 0002; empty where the file has none.</param>
/// <param name="TransferSyntax">How the data set lies in the file.</param>
/// <param name="DataSet">All else.</param>
public sealed record DicomFile(ReadOnlyMemory<byte> Preamble, DicomDataSet Meta, DicomTransferSyntax TransferSyntax, DicomDataSet DataSet)
{
    /// <summary>Identifies this project as the writer (PS3.10 section 7.1): a UID made of a UUID, as PS3.5 annex B.2 has it.</summary>
    public const string ImplementationClassUid = "2.25.192764380911467725043388160926307531274";

    /// <summary>A file made of a data set, explicit VR little-endian. Nothing of the time or the machine is in it.</summary>
    /// <param name="dataSet">With SOPClassUID and SOPInstanceUID, which the file meta information repeats.</param>
    /// <exception cref="ArgumentException">One of the two is missing.</exception>
    public static DicomFile Of(DicomDataSet dataSet) => new(new byte[128], DicomDataSet.Of(
    [
        new DicomElement.Value(DicomTags.FileMetaInformationVersion, DicomVr.OB, new byte[] { 0, 1 }),
        DicomElements.Text(DicomTags.MediaStorageSOPClassUID,
            dataSet.Text(DicomTags.SOPClassUID) ?? throw new ArgumentException("The data set has no SOPClassUID.", nameof(dataSet))),
        DicomElements.Text(DicomTags.MediaStorageSOPInstanceUID,
            dataSet.Text(DicomTags.SOPInstanceUID) ?? throw new ArgumentException("The data set has no SOPInstanceUID.", nameof(dataSet))),
        DicomElements.Text(DicomTags.TransferSyntaxUID, DicomTransferSyntax.ExplicitLittleEndian.Uid),
        DicomElements.Text(DicomTags.ImplementationClassUID, ImplementationClassUid),
        DicomElements.Text(DicomTags.ImplementationVersionName, "OPENRADIOMICS"),
    ]), DicomTransferSyntax.ExplicitLittleEndian, dataSet);
}

/// <summary>What to do about pixel data while a file is read.</summary>
public enum DicomPixels
{
    /// <summary>Stop in front of them; what follows is not read either. The quickest, for headers.</summary>
    Leave,

    /// <summary>Note where they lie, pass over them, read what follows.</summary>
    Locate,

    /// <summary>Hold them in memory.</summary>
    Hold,
}
