namespace OpenRadiomics.Core;

/// <summary>One file of a deposit: what is said of it and where its bytes are.</summary>
/// <param name="Deposit">Whose file.</param>
/// <param name="Path">Where it lies in the deposit.</param>
/// <param name="Labels">What is said of it.</param>
/// <param name="Content">Its bytes, or where a scan is open elsewhere.</param>
/// <param name="At">When it was last put.</param>
public sealed record DepositFile(DepositId Deposit, AssetPath Path, FileLabels Labels, FileContent Content, DateTimeOffset At)
{
    /// <summary>Name of the document: a file of a deposit is one document, whatever becomes of its bytes.</summary>
    public string Id => IdOf(Deposit, Path);

    /// <summary>The name of a file's document.</summary>
    public static string IdOf(DepositId deposit, AssetPath path) => $"{deposit}/{path}";
}

/// <summary>What is said of a file: by the folder convention, a manifest, or its author.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Subject">Whom it shows.</param>
/// <param name="Session">Time point.</param>
/// <param name="Scan">Which scan of the session a mask or table belongs to.</param>
/// <param name="Roi">Region of interest.</param>
/// <param name="Label">The region's number in a label map.</param>
/// <param name="Reader">Who drew it.</param>
/// <param name="Repeat">Which repetition.</param>
/// <param name="Licence">The file's own licence.</param>
/// <param name="Phantom">For a phantom table: phantom and configuration.</param>
public sealed record FileLabels(
    Role Role, string? Subject = null, string? Session = null, string? Scan = null, string? Roi = null, int? Label = null, string? Reader = null,
    string? Repeat = null, LicenceId? Licence = null, string? Phantom = null)
{
    public static readonly FileLabels None = new(Role.Other);
}
