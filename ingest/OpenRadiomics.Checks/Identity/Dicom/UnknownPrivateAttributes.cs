using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class UnknownPrivateAttributes : IDicomCheck
{
    public CheckMeaning Meaning { get; } = new("OR2014", Severity.Warning,
        "Private attributes are not known to be safe",
        "Vendors keep what they like in private attributes, names and birth dates among it, and not always in clear text. Those that hold nothing but numbers and codes, such as b values and SUV factors, are known and pass.",
        "Remove private attributes (“openradiomics deidentify” leaves the safe ones), or acknowledge that you know what is in them.",
        "DICOM PS3.15 E.3.10", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set) yield break;
        var unknown = DicomField.Of(set).Where(field => field.Tag.IsPrivate && !field.Tag.IsPrivateCreator && field.HasValue
            && !SafePrivate.Contains(field.Set, field.Tag)).ToArray();
        if (unknown.Length == 0) yield break;
        var groups = unknown.Select(field => $"{field.Tag.Group:X4}").Distinct();
        yield return Meaning.Finding(file.Path, Place.Header("private attributes"),
            $"{Numbers.Count(unknown.Length, "private attribute")} in group {string.Join(", ", groups)}", "none, or such as are known to be safe");
    }
}
