using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class KindNotRead : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1010", Severity.Warning,
        "This kind of file is not read here for its role",
        "A scan or mask that is no NIfTI-1 image, or a table that is no delimited text. The file is kept and served, but nobody here has looked into it: neither content nor identity is checked, and it earns nothing.",
        "Deposit images as NIfTI-1 (.nii, .nii.gz) and tables as CSV or TSV, or say another role.",
        "Design of this portal: what is not looked into is said");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Kind is FileKind.Empty or FileKind.Elsewhere) yield break;
        if (file.IsVolume && file.Kind != FileKind.Nifti) yield return Meaning.Finding(file.Path, null, $"{file.Kind}, with the role {file.Role}", "a NIfTI-1 image");
        if (file.IsTable && file.Kind is not (FileKind.Table or FileKind.Text)) yield return Meaning.Finding(file.Path, null, $"{file.Kind}, with the role {file.Role}", "a CSV or TSV table");
    }
}
