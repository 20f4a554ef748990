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
