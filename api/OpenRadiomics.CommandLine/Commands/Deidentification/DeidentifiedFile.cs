using System.Globalization;
using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>One file on its way: read, de-identified, written where the portal's layout has it, under names made of pseudonyms alone.</summary>
internal static class DeidentifiedFile
{
    private static readonly string[] Drawn = ["RTSTRUCT", "SEG"];

    public static void Write(FileInfo file, DirectoryInfo target, DicomDeidentifier deidentifier, DeidentificationLog log, CancellationToken ct)
    {
        using var stream = file.OpenRead();
        if (Read(stream, ct) is not { } dicom)
        {
            log.LeftOut("no file of DICOM, or damaged");
            return;
        }
        if (DeidentifiableObjects.WhyNot(dicom.DataSet) is { } reason)
        {
            log.LeftOut(reason);
            return;
        }
        var deidentified = deidentifier.Of(dicom.DataSet);
        var path = Path.Combine([target.FullName, .. Segments(deidentified)]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (File.Exists(path))
        {
            log.LeftOut("a second file of the same object");
            return;
        }
        stream.Position = 0;
        using var output = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        DicomWriter.Write(output, DicomFile.Of(deidentified.Set) with { TransferSyntax = dicom.TransferSyntax }, stream);
        log.Done(deidentified);
    }

    /// <summary>Pixels stay in the file where they can be copied from it, and are held where they have to be unpacked or turned round.</summary>
    private static DicomFile? Read(FileStream stream, CancellationToken ct)
    {
        var isPacked = stream.ReadByte() == 0x1F && stream.ReadByte() == 0x8B;
        stream.Position = 0;
        var file = Value(DicomReader.Read(stream, isPacked ? DicomPixels.Hold : DicomPixels.Locate, ct: ct));
        if (isPacked || file is null or { TransferSyntax: { IsBigEndian: false, IsDeflated: false } }) return file;
        stream.Position = 0;
        return Value(DicomReader.Read(stream, DicomPixels.Hold, ct: ct));
    }

    private static DicomFile? Value(ReadResult<DicomFile> result) => (result as ReadResult<DicomFile>.Read)?.Value;

    /// <summary><c>sub-…/ses-…/scan/ct-…/0001-….dcm</c>: new UIDs are as good as random, so their last digits tell objects apart.</summary>
    private static string[] Segments(DeidentifiedDataSet deidentified)
    {
        var set = deidentified.Set;
        var modality = string.Concat((set.Text(DicomTags.Modality) ?? "ot").Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        var number = set.Integer(DicomTags.InstanceNumber) is >= 0 and var n ? n.ToString("0000", CultureInfo.InvariantCulture) + "-" : "";
        return
        [
            $"sub-{deidentified.Pseudonym}", $"ses-{Last(DicomTags.StudyInstanceUID)}", Drawn.Contains(set.Text(DicomTags.Modality)) ? "seg" : "scan",
            $"{modality}-{Last(DicomTags.SeriesInstanceUID)}", $"{number}{Last(DicomTags.SOPInstanceUID)}.dcm",
        ];

        string Last(DicomTag tag) => set.Text(tag) is { Length: > 10 } uid ? uid[^10..].Replace('.', '0') : "none";
    }
}
