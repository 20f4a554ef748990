using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class DatesNotShifted : IDicomCheck
{
    public CheckMeaning Meaning { get; } = new("OR2012", Severity.Warning,
        "Dates in a DICOM header are not said to be shifted",
        "Dates of studies and series help to find a person again. They pass where the header says that they were moved: Longitudinal Temporal Information Modified (0028,0303), or method code 113107.",
        "Shift all dates of a patient by the same interval (“openradiomics deidentify” does), or acknowledge that these are not the real ones or may be published.",
        "DICOM PS3.15 E.3.6; 45 CFR 164.514(b)(2)(i)(C)", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Dicom is not { } set || DeidentificationMarks.SaysDatesModified(set)) yield break;
        var dated = DicomField.Of(set).Where(field => field.Vr is DicomVr.DA or DicomVr.DT && ConfidentialityProfile.Find(field.Tag) is { } rule
            && (rule.Kept & ProfileOptions.FullDates) != 0 && field.Texts.Any(IsReal));
        if (AttributeNames.Of(dated) is { } names) yield return Meaning.Finding(file.Path, Place.Header("dates"), $"dates in {names}",
            "no dates, or a header that says they were shifted");
    }

    /// <summary>Days up to the year 1900 are dummies.</summary>
    private static bool IsReal(string text) => text.Length >= 8 && int.TryParse(text.AsSpan(0, 4), out var year) && year > 1900;
}
