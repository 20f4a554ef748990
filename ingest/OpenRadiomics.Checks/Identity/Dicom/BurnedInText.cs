using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class BurnedInText : IDicomCheck
{
    private static readonly (string Root, string What)[] Classes =
    [
        ("1.2.840.10008.5.1.4.1.1.7", "a secondary capture"), ("1.2.840.10008.5.1.4.1.1.104", "an encapsulated document"),
        ("1.2.840.10008.5.1.4.1.1.6.", "an ultrasound image"), ("1.2.840.10008.5.1.4.1.1.3.", "an ultrasound image"),
        ("1.2.840.10008.5.1.4.1.1.77.1", "a photograph"),
    ];

    public CheckMeaning Meaning { get; } = new("OR2020", Severity.Warning,
        "Pixels may show a name",
        "Secondary captures, screenshots, ultrasound images, documents and overlays often show name and birth date of the patient as part of the picture, where no header is looked at. Burned In Annotation (0028,0301) says whether they do.",
        "Look at the pictures; leave those out that show a name, else acknowledge the finding.",
        "DICOM PS3.15 E.3.1", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set) yield break;
        var says = set.Text(DicomTags.BurnedInAnnotation);
        if (says == "YES") yield return Say(file, "(0028,0301) BurnedInAnnotation", "a header that says that text is part of the picture");
        else if (says != "NO" && What(set) is { } what) yield return Say(file, "(0008,0016) SOPClassUID", what);
        if (set.Any(element => element.Tag is { Group: >= 0x6000 and <= 0x60FF, Element: 0x3000 }))
            yield return Say(file, "(6000,3000) OverlayData", "an overlay");
    }

    private Finding Say(FileInHand file, string field, string found) =>
        Meaning.Finding(file.Path, Place.Header(field), found, "pictures without text of a person");

    private static string? What(DicomDataSet set)
    {
        var sop = set.Text(DicomTags.SOPClassUID) ?? "";
        foreach (var (root, what) in Classes)
            if (sop.StartsWith(root, StringComparison.Ordinal)) return what;
        return set.Texts(DicomTags.ImageType).Any(type => type.Contains("SCREEN", StringComparison.OrdinalIgnoreCase)) ? "a screenshot" : null;
    }
}
