using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class IdentityInDicom : IDicomCheck
{
    public CheckMeaning Meaning { get; } = new("OR2010", Severity.Error,
        "A DICOM header names a person",
        "Every attribute of the header and of the items in its sequences, private ones too, is judged by its value: names of persons, birth dates, addresses, telephone numbers, e-mail addresses, record, accession and national numbers. Research identifiers, dummies and empty values pass. The finding does not repeat the value.",
        "De-identify the folder on your own machine with “openradiomics deidentify”, or with the program of your hospital, and deposit the result.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set) yield break;
        var saysRemoved = DeidentificationMarks.SaysIdentityRemoved(set);
        foreach (var field in DicomField.Of(set))
            if (DicomIdentityJudge.Of(field, saysRemoved) is { Certainty: Certainty.Definite } identity)
                yield return Meaning.Finding(file.Path, Place.Header(field.Way), identity.What, "nothing, a dummy or a research identifier");
    }
}
