using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class DescriptorsNotCleaned : IDicomCheck
{
    public CheckMeaning Meaning { get; } = new("OR2015", Severity.Warning,
        "Descriptions are not said to be cleaned",
        "Descriptions of studies, series, protocols, regions and comments are typed by hand, and people type names into them. They are judged by their values besides; the profile asks that they be removed or cleaned (method code 113105).",
        "Clean them (“openradiomics deidentify” keeps the words it knows), or read them and acknowledge that they speak of nobody.",
        "DICOM PS3.15 E.3.5", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set || (DeidentificationMarks.OptionsOf(set) & ProfileOptions.CleanDescriptors) != 0) yield break;
        var typed = DicomField.Of(set).Where(field => field.Element is DicomElement.Value && ConfidentialityProfile.Find(field.Tag) is { } rule
            && (rule.Cleaned & ProfileOptions.CleanDescriptors) != 0 && field.SaysSomething());
        if (AttributeNames.Of(typed) is { } names) yield return Meaning.Finding(file.Path, Place.Header("descriptions"), $"texts in {names}",
            "no texts, or a header that says they were cleaned");
    }
}
