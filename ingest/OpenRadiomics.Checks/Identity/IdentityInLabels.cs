using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class IdentityInLabels : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR2007", Severity.Error,
        "A label names a person",
        "Subject, session, scan, region and reader of a file, as the manifest says them. A person’s name, birth date, street address, telephone number, e-mail address, record or accession number or national number stands there by its value, whatever its title says. The finding does not repeat it.",
        "Use research identifiers in the manifest.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from label in LabelTexts.Of(file.File.Labels)
        let identity = label.IsProfessional ? IdentityJudge.OfLabel(label.Text).AtMostSuspect() : IdentityJudge.OfLabel(label.Text)
        where identity.Certainty == Certainty.Definite
        select Meaning.Finding(file.Path, Place.Header(label.Field), identity.What, "a research identifier");
}
