using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class SuspicionInHeader : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR2004", Severity.Warning,
        "A header may name a person",
        "Text fields and extensions of image headers are read. It may name a person or be a date or number of a hospital. Nobody but you can tell: publication goes on when you have acknowledged it.",
        "Look at the field; empty it if it speaks of a person.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file) =>
        from text in file.Texts
        let identity = IdentityJudge.OfText(text.Text)
        where identity.Certainty == Certainty.Suspect
        select Meaning.Finding(file.Path, Place.Header(text.Field), $"perhaps {identity.What}", "a text that speaks of no person");
}
