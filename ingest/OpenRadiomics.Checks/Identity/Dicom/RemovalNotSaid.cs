using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class RemovalNotSaid : IDicomCheck
{
    public CheckMeaning Meaning { get; } = new("OR2019", Severity.Warning,
        "The header does not say that identity was removed",
        "Patient Identity Removed (0012,0062) with the method is how a header says that it was de-identified. Without it everybody who gets the file has to find out anew.",
        "De-identify with a program that writes it, such as “openradiomics deidentify”.",
        "DICOM PS3.15 E.1.1");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is { } set && !DeidentificationMarks.SaysIdentityRemoved(set))
            yield return Meaning.Finding(file.Path, Place.Header("(0012,0062) PatientIdentityRemoved"), "not YES", "YES");
    }
}
