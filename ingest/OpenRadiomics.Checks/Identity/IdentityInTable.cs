using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class IdentityInTable : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR2003", Severity.Error,
        "A table names a person",
        "Every cell and title that is no number, and numbers under titles that say birth date or record number. A person’s name, birth date, street address, telephone number, e-mail address, record, accession or national number stands there by its value. The finding does not repeat it.",
        "Remove the column or replace its values by research identifiers, and upload the table again.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)");

    public IEnumerable<Finding> Look(FileInHand file) => IdentityOfTable.Look(file, Certainty.Definite, Meaning);
}
