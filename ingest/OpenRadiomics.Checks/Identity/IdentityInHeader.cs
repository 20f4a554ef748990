using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class IdentityInHeader : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR2001", Severity.Error,
        "A header names a person",
        "Text fields and extensions of image headers are read. A person’s name, birth date, street address, telephone number, e-mail address, record or accession number or national number stands there by its value, whatever its title says. The finding does not repeat it.",
        "Remove the text from the header, or have a de-identification program do it, and upload the file again.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from text in file.Texts
        let identity = IdentityJudge.OfText(text.Text)
        where identity.Certainty == Certainty.Definite
        select Meaning.Finding(file.Path, Place.Header(text.Field), identity.What, "a text that speaks of no person");
}
