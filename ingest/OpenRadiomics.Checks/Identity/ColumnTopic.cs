namespace OpenRadiomics.Checks;

/// <summary>What a column's title says its cells are. It decides nothing alone: the value does.</summary>
internal enum ColumnTopic
{
    Anything,
    PersonName,
    Birth,
    Date,
    RecordNumber,
    PatientId,

    /// <summary>Readers, physicians: named for their work.</summary>
    Professional,

    /// <summary>Versions, settings and digests written by software.</summary>
    Software,

    /// <summary>Paths of files.</summary>
    Path,
}

internal static class ColumnTopics
{
    private static readonly (ColumnTopic Topic, string[] Words)[] Titles =
    [
        (ColumnTopic.Software, ["diagnostics", "versions", "configuration", "hash", "software", "processdate", "informations", "params"]),
        (ColumnTopic.Professional, ["reader", "rater", "observer", "annotator", "radiologist", "physician", "operator", "segmentedby", "author"]),
        (ColumnTopic.Birth, ["birth", "dob", "geburt", "naissance", "nacimiento", "nascita", "geboorte"]),
        (ColumnTopic.RecordNumber, ["mrn", "medicalrecord", "accession", "hospitalnumber", "hospitalid", "fallnummer", "fallnr", "ssn", "socialsecurity",
            "nhs", "insurance", "chartnumber"]),
        (ColumnTopic.PersonName, ["patientname", "fullname", "firstname", "lastname", "surname", "givenname", "familyname", "nachname", "vorname",
            "patientsname", "subjectname", "nom", "nombre", "cognome"]),
        (ColumnTopic.PatientId, ["patientid", "patient", "subjectid", "caseid", "subject", "pid"]),
        (ColumnTopic.Path, ["path", "file", "folder", "directory"]),
        (ColumnTopic.Date, ["date", "datum", "fecha", "day"]),
    ];

    /// <summary>The topic of a title: the longest known word in it, letters and digits only.</summary>
    public static ColumnTopic Of(string title)
    {
        var plain = string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        foreach (var (topic, words) in Titles)
            if (words.Any(word => word.Length > 3 ? plain.Contains(word, StringComparison.Ordinal) : plain == word || Parts(title).Contains(word)))
                return topic;
        return plain == "name" ? ColumnTopic.PersonName : ColumnTopic.Anything;
    }

    private static IEnumerable<string> Parts(string title) => title.ToLowerInvariant().Split([' ', '_', '-', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
}
