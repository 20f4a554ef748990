using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class AgeOver89 : IDicomCheck
{
    public CheckMeaning Meaning { get; } = new("OR2017", Severity.Warning,
        "An age is over 89 years",
        "So few people are older than 89 that an exact age identifies them. 90 stands for all of them.",
        "Write 090Y (“openradiomics deidentify” does), or acknowledge it.",
        "45 CFR 164.514(b)(2)(i)(C)", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set) yield break;
        foreach (var field in DicomField.Of(set))
            if (field.Vr == DicomVr.AS && field.Texts.Any(text => text != "090Y" && DicomAges.Years(text) > DicomAges.OldestTold))
                yield return Meaning.Finding(file.Path, Place.Header(field.Way), "an age over 89 years", "at most 089Y, or 090Y for all above");
    }
}
