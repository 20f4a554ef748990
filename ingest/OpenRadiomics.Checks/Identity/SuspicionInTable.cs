using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class SuspicionInTable : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR2006", Severity.Warning,
        "A table may name a person",
        "Every cell and title that is no number, and numbers under titles of patients. They may be names, dates or numbers of a hospital. Nobody but you can tell: publication goes on when you have acknowledged it.",
        "Look at the column; replace its values by research identifiers if they speak of persons.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file) => IdentityOfTable.Look(file, Certainty.Suspect, Meaning);
}
