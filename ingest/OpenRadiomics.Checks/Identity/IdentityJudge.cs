namespace OpenRadiomics.Checks;

/// <summary>Judges texts by their value. A definite identity is one that needs no title to be seen; a title only tells which values to look for.</summary>
internal static class IdentityJudge
{
    /// <summary>Characters of a text that are looked at; header extensions may hold megabytes.</summary>
    private const int MostCharacters = 1 << 20;

    /// <summary>A text of a header.</summary>
    public static Identity OfText(string text)
    {
        if (text.Length > MostCharacters) text = text[..MostCharacters];
        var found = PersonNames.InText(text).Or(RecordNumbers.In(text)).Or(Contacts.In(text));
        if (Dates.HasBirth(text)) found = found.Or(Identity.Definite("a birth date"));
        return found.Or(Dates.HasDay(text) ? Identity.Suspect("a calendar day") : Identity.None);
    }

    /// <summary>A cell of a table, under a title that speaks of something.</summary>
    public static Identity OfCell(string text, ColumnTopic topic)
    {
        var isNumber = double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
        var byTitle = topic switch
        {
            ColumnTopic.RecordNumber => RecordNumbers.OfCell(text),
            ColumnTopic.PatientId => RecordNumbers.OfPatientId(text),
            ColumnTopic.Birth when Dates.IsDay(text) => Identity.Definite("a birth date"),
            ColumnTopic.Date when Dates.IsDay(text) => Identity.Suspect("a calendar day"),
            _ => Identity.None,
        };
        if (isNumber) return byTitle;
        if (topic is ColumnTopic.Software or ColumnTopic.Path) return byTitle.Or(topic == ColumnTopic.Path ? OfText(text).AtMostSuspect() : Identity.None);
        var found = byTitle.Or(PersonNames.OfWhole(text, topic == ColumnTopic.PersonName)).Or(PersonNames.InText(text)).Or(RecordNumbers.In(text))
            .Or(Contacts.In(text));
        if (Dates.HasBirth(text)) found = found.Or(Identity.Definite("a birth date"));
        return topic == ColumnTopic.Professional ? found.AtMostSuspect() : found;
    }

    /// <summary>A title of a column: names of features are no names of persons, so only what nothing else looks like counts.</summary>
    public static Identity OfTitle(string title) => RecordNumbers.In(title).Or(Contacts.In(title))
        .Or(Dates.HasBirth(title) ? Identity.Definite("a birth date") : Identity.None);

    /// <summary>A name of a subject, region or reader, as a label.</summary>
    public static Identity OfLabel(string text) => PersonNames.OfWhole(text, isNamed: false).Or(OfFileName(text));

    /// <summary>A name of a file or folder.</summary>
    public static Identity OfFileName(string name)
    {
        var spaced = name.Replace('_', ' ');
        var found = PersonNames.InFileName(name).Or(RecordNumbers.In(spaced)).Or(Contacts.In(name)).Or(Contacts.In(spaced));
        return Dates.HasBirth(spaced) ? found.Or(Identity.Definite("a birth date")) : found;
    }
}
