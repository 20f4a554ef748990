using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class SuspicionInLabels : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR2008", Severity.Warning,
        "A label may name a person",
        "Subject, session, scan, region and reader of a file, as the manifest says them. It may name a person or be a date or number of a hospital. Nobody but you can tell: publication goes on when you have acknowledged it.",
        "Use research identifiers in the manifest; readers may be named if they wish.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file) =>
        from label in LabelTexts.Of(file.File.Labels)
        let identity = label.IsProfessional ? IdentityJudge.OfLabel(label.Text).AtMostSuspect() : IdentityJudge.OfLabel(label.Text)
        where identity.Certainty == Certainty.Suspect
        select Meaning.Finding(file.Path, Place.Header(label.Field), $"perhaps {identity.What}", "a research identifier");
}
