using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class InstitutionNamed : IDicomCheck
{
    public CheckMeaning Meaning { get; } = new("OR2016", Severity.Warning,
        "A DICOM header names an institution",
        "Name, department and address of a hospital narrow down whom a scan shows. They may stay where the study says anyway where it was done (method code 113112).",
        "Empty the attribute, or acknowledge that the institution may be named.",
        "DICOM PS3.15 E.3.11", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set || (DeidentificationMarks.OptionsOf(set) & ProfileOptions.RetainInstitutionIdentity) != 0) yield break;
        var named = DicomField.Of(set).Where(field => AttributeTopics.Of(field.Tag) == AttributeTopic.Institution && field.SaysSomething());
        if (AttributeNames.Of(named) is { } names) yield return Meaning.Finding(file.Path, Place.Header("institution"), $"values in {names}", "no institution");
    }
}
