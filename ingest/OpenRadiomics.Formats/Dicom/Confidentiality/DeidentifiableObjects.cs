using System.Collections.Frozen;

namespace OpenRadiomics.Formats;

/// <summary>Which objects can be de-identified by their headers: images of scanners, and what is drawn on them or planned by them.</summary>
public static class DeidentifiableObjects
{
    private const string Storage = "1.2.840.10008.5.1.4.1.1.";

    private static readonly FrozenSet<string> Classes = new[]
    {
        "1", "1.1", "1.1.1", "1.2", "1.2.1",                            // computed and digital radiography, mammography
        "2", "2.1", "2.2", "4", "4.1", "4.3", "4.4", "128", "128.1", "130", "20",       // CT, MR, PET, nuclear medicine
        "12.1", "12.1.1", "13.1.1", "13.1.2", "13.1.3",                 // angiography, tomosynthesis
        "30", "66.1", "66.3", "66.4", "66.5", "67",                     // parametric maps, registrations, segmentations, real-world values
        "481.1", "481.2", "481.3", "481.5",                             // radiotherapy: images, dose, structures, plans
    }.Select(last => Storage + last).ToFrozenSet();

    /// <summary>Why a data set is left out; null for one that is not.</summary>
    /// <param name="set">The data set of a file.</param>
    public static string? WhyNot(DicomDataSet set)
    {
        if (set.Text(DicomTags.SOPClassUID) is not { } sop || set.Text(DicomTags.SOPInstanceUID) is null) return "no object of DICOM";
        if (set.Text(DicomTags.BurnedInAnnotation) == "YES") return "text is burned into its pixels";
        if (set.Texts(DicomTags.ImageType).Any(type => type.Contains("SCREEN", StringComparison.OrdinalIgnoreCase)))
            return "a screenshot, which may show a name";
        if (Classes.Contains(sop)) return null;
        return sop.StartsWith(Storage + "7", StringComparison.Ordinal) && sop.Length - Storage.Length <= 3 ? "a secondary capture, which may show a name"
            : "a kind of object whose content, not its header alone, may name a person";
    }
}
