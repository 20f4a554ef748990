using System.Globalization;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>Judges the values of a DICOM header: what an attribute is for tells which values to look for, and the value decides.</summary>
internal static class DicomIdentityJudge
{
    /// <summary>What an element says of a person. Its items are judged on their own.</summary>
    public static Identity Of(DicomField field, bool saysRemoved)
    {
        if (field.Element is not DicomElement.Value { IsEmpty: false }) return Identity.None;
        var texts = field.Vr == DicomVr.UN || field.Tag.IsPrivate ? LooseTexts.Of(field) : field.Texts;
        return texts.Where(text => text.Length > 0 && !Dummies.Contains(text))
            .Aggregate(Identity.None, (worst, text) => worst.Or(Of(text, field, saysRemoved)));
    }

    private static Identity Of(string text, DicomField field, bool saysRemoved) => (AttributeTopics.Of(field.Tag), field.Vr) switch
    {
        (_, DicomVr.PN) => DicomNames.Judge(text),
        (AttributeTopic.BirthDate, _) => Birth(text),
        (AttributeTopic.Address, _) => IdentityJudge.OfText(text)
            .Or(text.Length >= 6 && text.Any(char.IsDigit) && text.Any(char.IsLetter) ? Identity.Definite("an address") : Identity.Suspect("an address")),
        (AttributeTopic.Telephone, _) => IdentityJudge.OfText(text)
            .Or(text.Count(char.IsDigit) >= 6 ? Identity.Definite("a telephone number") : Identity.Suspect("a telephone number")),
        (AttributeTopic.RecordNumber, _) => Record(text, saysRemoved),
        (AttributeTopic.PatientId, _) => Spoken(text).Or(PersonNames.OfWhole(text, isNamed: false)).Or(RecordNumbers.OfPatientId(text)),
        (_, var vr) when IsFree(vr) => Spoken(text),
        _ => Identity.None,
    };

    /// <summary>Years alone and days before anybody's time stand in for a date; the first of January may be a real year with a made-up day.</summary>
    private static Identity Birth(string text)
    {
        if (!DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy.MM.dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return text.Count(char.IsDigit) >= 6 ? Identity.Suspect("a birth date") : Identity.None;
        if (day.Year <= 1900) return Identity.None;
        return day is { Month: 1, Day: 1 } ? Identity.Suspect("a year of birth") : Identity.Definite("a birth date");
    }

    /// <summary>Where the header says that identity was removed, a bare number may be one that stands in for the hospital’s.</summary>
    private static Identity Record(string text, bool saysRemoved)
    {
        var number = RecordNumbers.OfCell(text);
        return Spoken(text).Or(saysRemoved ? number.AtMostSuspect() : number)
            .Or(text.Count(char.IsDigit) >= 5 ? Identity.Suspect("a record or accession number") : Identity.None);
    }

    /// <summary>
    /// Scanners write a region and a program with a caret between them, as names have one: outside of names it proves something only beside a given name.
    /// </summary>
    private static Identity Spoken(string text) =>
        (text.Contains('^', StringComparison.Ordinal) && text.Split('^', ' ').Any(GivenNames.Contains) ? DicomNames.Judge(text)
            : Identity.None).Or(IdentityJudge.OfText(text.Replace('^', ' ')));

    private static bool IsFree(DicomVr vr) => vr is DicomVr.LO or DicomVr.LT or DicomVr.SH or DicomVr.ST or DicomVr.UC or DicomVr.UN or DicomVr.UR
        or DicomVr.UT or DicomVr.AE;
}
