using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class IdentityInPath : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR2002", Severity.Error,
        "A file or folder name names a person",
        "A person’s name, birth date, street address, telephone number, e-mail address, record or accession number or national number stands there by its value, whatever its title says. The finding does not repeat it. The path is hidden from everybody but you.",
        "Rename the file or folder by a research identifier.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (PathIdentity.Of(file.Path) is { Certainty: Certainty.Definite } identity)
            yield return Meaning.Finding(file.Path, Place.Header("path"), identity.What, "a path that speaks of no person");
    }
}
