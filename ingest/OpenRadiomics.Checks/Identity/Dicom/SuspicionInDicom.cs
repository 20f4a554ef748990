using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class SuspicionInDicom : IDicomCheck
{
    public CheckMeaning Meaning { get; } = new("OR2011", Severity.Warning,
        "A DICOM header may name a person",
        "A value looks like a name, a number of a hospital, a day or an address, and may be something else. Nobody but you can tell: look at it, and acknowledge it if it speaks of nobody.",
        "Look at the attribute; empty it if it speaks of a person, else acknowledge the finding.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set) yield break;
        var saysRemoved = DeidentificationMarks.SaysIdentityRemoved(set);
        foreach (var field in DicomField.Of(set))
            if (DicomIdentityJudge.Of(field, saysRemoved) is { Certainty: Certainty.Suspect } identity)
                yield return Meaning.Finding(file.Path, Place.Header(field.Way), $"perhaps {identity.What}", "nothing, a dummy or a research identifier");
    }
}
