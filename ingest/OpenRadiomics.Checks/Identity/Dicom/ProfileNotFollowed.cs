using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class ProfileNotFollowed : IDicomCheck
{
    /// <summary>What radiomics needs may stay without being asked for: weight, sex, age and the scanner.</summary>
    private const ProfileOptions Needed = ProfileOptions.RetainPatientCharacteristics | ProfileOptions.RetainDeviceIdentity;

    /// <summary>Looked at by checks of their own.</summary>
    private const ProfileOptions Elsewhere = ProfileOptions.FullDates | ProfileOptions.CleanDescriptors | ProfileOptions.CleanGraphics;

    public CheckMeaning Meaning { get; } = new("OR2018", Severity.Warning,
        "Attributes are there that the basic profile takes out",
        "The table of the basic confidentiality profile names 657 attributes and groups of attributes that can identify somebody. What characterises patient and device may stay; of the others these have values.",
        "Let “openradiomics deidentify” apply the profile, or acknowledge that these values speak of nobody.",
        "DICOM PS3.15 table E.1-1", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set) yield break;
        var options = DeidentificationMarks.OptionsOf(set) | Needed;
        if (AttributeNames.Of(DicomField.Of(set).Where(field => Remains(field, options))) is { } names)
            yield return Meaning.Finding(file.Path, Place.Header("profile"), $"values in {names}", "no value, or a dummy");
    }

    private static bool Remains(DicomField field, ProfileOptions options) =>
        !field.Tag.IsPrivate && ConfidentialityProfile.Find(field.Tag) is { } rule && ((rule.Kept | rule.Cleaned) & Elsewhere) == 0
        && AttributeTopics.Of(field.Tag) is not (AttributeTopic.Institution or AttributeTopic.PatientId) && field.Tag != DicomTags.PatientName
        && rule.Under(options) switch
        {
            _ when field.Vr is DicomVr.UI => false,
            ConfidentialityAction.Remove => true,
            ConfidentialityAction.Empty or ConfidentialityAction.Dummy => field.Element is not DicomElement.Sequence,
            _ => false,
        } && field.SaysSomething();
}
