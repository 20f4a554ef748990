namespace OpenRadiomics.Formats;

/// <summary>What the first bytes of a file tell: whether it is DICOM at all, and how it is written where it does not say so.</summary>
/// <param name="HasPreamble">128 bytes and the prefix DICM come first.</param>
/// <param name="Refusal">Why it is no DICOM; null if it is.</param>
internal readonly record struct DicomStart(bool HasPreamble, ReadProblem? Refusal)
{
    public const int PreambleBytes = 128, Bytes = PreambleBytes + 4;

    public static DicomStart Of(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty) return new(false, new(ProblemKind.Empty, ReadPlace.File, "no bytes", "a DICOM file", "Upload the file again."));
        if (start.Length >= Bytes && start[PreambleBytes..Bytes].SequenceEqual("DICM"u8)) return new(true, null);
        return LooksLikeElements(start) ? new(false, null)
            : new(false, new(ProblemKind.WrongFormat, ReadPlace.File, "neither the prefix DICM at byte 128 nor an element at byte 0",
                "a DICOM file (PS3.10 section 7.1)", "Deposit the file as the scanner or archive exported it."));
    }

    /// <summary>A file without preamble begins with a low group whose element PS3.6 knows.</summary>
    public static bool LooksLikeElements(ReadOnlySpan<byte> start)
    {
        if (start.Length < 8 || DicomElementHeader.Of(start, FormOf(start)) is not { } header) return false;
        return header.Tag.Group is 2 or 8 && (header.Tag.Element == 0 || header.Tag.Keyword is not null) && header.Length < 1024;
    }

    /// <summary>The transfer syntax a file states, and how its first element is really written.</summary>
    public static (DicomTransferSyntax Syntax, DicomForm Form) SyntaxOf(DicomDataSet meta, ReadOnlySpan<byte> start, List<ReadProblem> remarks)
    {
        var stated = meta.Text(DicomTags.TransferSyntaxUID) is { } uid ? DicomTransferSyntax.Of(uid) : null;
        if (stated is { IsDeflated: true }) return (stated, new(IsExplicit: true, IsBigEndian: false));
        DicomForm? seen = start.Length < 8 ? null : FormOf(start);
        var form = stated is not null ? new DicomForm(stated.IsExplicit, stated.IsBigEndian) : seen ?? default;
        if (stated is null)
            remarks.Add(new(ProblemKind.Assumed, Place, "no transfer syntax", "one, as PS3.10 section 7.1 has it",
                "None needed: it was told from the first element."));
        else if (seen is { } other && other.IsExplicit != form.IsExplicit)
        {
            remarks.Add(new(ProblemKind.Contradiction, Place,
                other.IsExplicit ? "elements that state their representation" : "elements that do not state their representation",
                "elements written as the transfer syntax says", "None needed: the elements were believed."));
            form = other;
        }
        return (stated ?? SyntaxOf(form), form);
    }

    private static ReadPlace.Header Place => new(DicomTags.TransferSyntaxUID.ToString());

    private static DicomTransferSyntax SyntaxOf(DicomForm form) =>
        !form.IsExplicit ? DicomTransferSyntax.ImplicitLittleEndian : form.IsBigEndian ? DicomTransferSyntax.ExplicitBigEndian
            : DicomTransferSyntax.ExplicitLittleEndian;

    /// <summary>How the element at the beginning is written: letters of a representation or none; a low group has its zero byte last or first.</summary>
    private static DicomForm FormOf(ReadOnlySpan<byte> start) =>
        new(DicomVrs.Of(start[4], start[5]) is not null, start[0] == 0 && start[1] != 0);
}
