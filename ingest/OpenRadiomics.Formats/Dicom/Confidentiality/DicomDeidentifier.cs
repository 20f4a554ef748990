namespace OpenRadiomics.Formats;

/// <summary>
/// Takes identity out of data sets by PS3.15 annex E, and by more than its table where the table is silent: UIDs, names, dates and texts that it does not list
/// are looked at too. The same data set and key give the same bytes.
/// </summary>
/// <param name="key">Whose pseudonyms are given.</param>
/// <param name="options">What stays.</param>
/// <param name="rules">How texts are judged.</param>
public sealed class DicomDeidentifier(PseudonymKey key, ProfileOptions options, TextRules rules)
{
    /// <summary>The data set of one file.</summary>
    /// <param name="set">As it was read, without the file meta information.</param>
    public DeidentifiedDataSet Of(DicomDataSet set)
    {
        var patient = PatientOf(set);
        var pseudonym = "P" + key.Name("patient", patient);
        var elements = new ElementDeidentifier(key, options, rules, key.DaysBack(patient));
        var cleaned = elements.Of(set);
        return new(DicomDataSet.Of([.. DeidentificationMarks.Of(pseudonym, options), .. cleaned], cleaned.CharacterSet), pseudonym, elements.Steps);
    }

    /// <summary>What tells patients apart: their number and who gave it, else their name, else the study.</summary>
    private static string PatientOf(DicomDataSet set) =>
        set.Text(DicomTags.PatientID) is { } id ? $"{id}\0{set.Text(new(0x00100021))}" : set.Text(DicomTags.PatientName)
            ?? set.Text(DicomTags.StudyInstanceUID) ?? "";
}
