using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class FileWithoutRole : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5018", Severity.Notice,
        "Files whose role is not said",
        "They are kept and served, but not looked into. Perhaps the folder convention did not recognise them.",
        "Say their role in the manifest, if they are scans, masks, tables, settings, protocols or code.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from file in deposit.Of(Role.Other)
        where file.Facts.Kind is FileKind.Nifti or FileKind.Table or FileKind.Dicom or FileKind.Nrrd or FileKind.Parquet
        select Meaning.Finding(file.Path, null, $"{file.Facts.Kind}, without a role", "a role");
}
