using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class VendorUids : IDicomCheck
{
    public CheckMeaning Meaning { get; } = new("OR2013", Severity.Warning,
        "UIDs are those that a scanner or archive gave",
        "A UID under the root of a vendor is the one in the hospital’s archive; many hold serial number, date and time. Whoever has access there finds the patient by it.",
        "Exchange UIDs, each always for the same, so that references hold (“openradiomics deidentify” does), or acknowledge that they may be published.",
        "DICOM PS3.15 E.3.9", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set) yield break;
        var given = DicomField.Of(set).Where(field => field.Vr == DicomVr.UI && field.Texts.Any(uid => UidRoots.Vendor(uid) is not null)).ToArray();
        if (AttributeNames.Of(given) is not { } names) yield break;
        var vendors = given.SelectMany(field => field.Texts).Select(UidRoots.Vendor).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        yield return Meaning.Finding(file.Path, Place.Header("UIDs"), $"UIDs under the root of {string.Join(", ", vendors)} in {names}",
            "UIDs of the study’s own");
    }
}
