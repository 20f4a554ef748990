using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class SuspicionInPath : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR2005", Severity.Warning,
        "A file or folder name may name a person",
        "It may name a person or be a date or number of a hospital. Nobody but you can tell: publication goes on when you have acknowledged it. The path is hidden from everybody but you in reports.",
        "Rename it by a research identifier if it speaks of a person.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (PathIdentity.Of(file.Path) is { Certainty: Certainty.Suspect } identity)
            yield return Meaning.Finding(file.Path, Place.Header("path"), $"perhaps {identity.What}", "a path that speaks of no person");
    }
}
