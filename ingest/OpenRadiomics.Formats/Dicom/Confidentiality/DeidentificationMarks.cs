using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>What a header says of its own de-identification (PS3.3 section C.12.1.1.1, C.7.1.1), written and read.</summary>
public static class DeidentificationMarks
{
    private static readonly DicomTag PatientIdentityRemoved = new(0x00120062);
    private static readonly DicomTag DeidentificationMethod = new(0x00120063);
    private static readonly DicomTag DeidentificationMethodCodeSequence = new(0x00120064);
    private static readonly DicomTag LongitudinalTemporalInformationModified = new(0x00280303);

    /// <summary>Whether the header says that the patient's identity was removed.</summary>
    /// <param name="set">The data set.</param>
    public static bool SaysIdentityRemoved(DicomDataSet set) => set.Text(PatientIdentityRemoved) == "YES";

    /// <summary>Whether the header says that its dates were moved or taken out.</summary>
    /// <param name="set">The data set.</param>
    public static bool SaysDatesModified(DicomDataSet set) =>
        set.Text(LongitudinalTemporalInformationModified) is "MODIFIED" or "REMOVED" || (OptionsOf(set) & ProfileOptions.ModifiedDates) != 0;

    /// <summary>Whether the header says that features by which a face is recognised were taken out (method code 113102).</summary>
    /// <param name="set">The data set.</param>
    public static bool SaysFeaturesCleaned(DicomDataSet set) =>
        set.Items(DeidentificationMethodCodeSequence).Any(item => item.Text(DicomTags.CodeValue) == "113102");

    /// <summary>The options of the profile that the header names.</summary>
    /// <param name="set">The data set.</param>
    public static ProfileOptions OptionsOf(DicomDataSet set) => set.Items(DeidentificationMethodCodeSequence)
        .Where(item => item.Text(DicomTags.CodingSchemeDesignator) == "DCM")
        .Aggregate(ProfileOptions.None, (all, item) => all | ProfileCodes.Find(item.Text(DicomTags.CodeValue)));

    internal static IEnumerable<DicomElement> Of(string pseudonym, ProfileOptions options)
    {
        yield return Text(DicomTags.PatientName, DicomVr.PN, pseudonym);
        yield return Text(DicomTags.PatientID, DicomVr.LO, pseudonym);
        yield return Text(PatientIdentityRemoved, DicomVr.CS, "YES");
        yield return Text(DeidentificationMethod, DicomVr.LO, $"PS3.15 {ConfidentialityProfile.Edition} annex E, by OpenRadiomics");
        yield return new DicomElement.Sequence(DeidentificationMethodCodeSequence,
        [
            Code(ProfileCodes.Basic, "Basic Application Confidentiality Profile"),
            .. ProfileCodes.InOrder.Where(entry => (options & entry.Option) != 0).Select(entry => Code(entry.Code, entry.Meaning)),
        ]);
        yield return Text(LongitudinalTemporalInformationModified, DicomVr.CS,
            (options & ProfileOptions.FullDates) != 0 ? "UNMODIFIED" : (options & ProfileOptions.ModifiedDates) != 0 ? "MODIFIED" : "REMOVED");
    }

    private static DicomDataSet Code(string value, string meaning) => DicomDataSet.Of(
        [Text(DicomTags.CodeValue, DicomVr.SH, value), Text(DicomTags.CodingSchemeDesignator, DicomVr.SH, "DCM"),
            Text(DicomTags.CodeMeaning, DicomVr.LO, meaning)]);

    private static DicomElement.Value Text(DicomTag tag, DicomVr vr, string text) => new(tag, vr, DummyValues.Padded(Encoding.ASCII.GetBytes(text), vr));
}
