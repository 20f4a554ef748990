using System.Text.RegularExpressions;

namespace OpenRadiomics.Checks;

/// <summary>Numbers by which a hospital or a state knows a person.</summary>
internal static partial class RecordNumbers
{
    private const string Record = "a record or accession number";

    /// <summary>A number that a text calls a record number, or one whose form and check digit are those of a national number.</summary>
    public static Identity In(string text)
    {
        if (Labelled().Matches(text).Any(match => match.Groups["number"].Value.Count(char.IsDigit) is >= 5 and <= 12)) return Identity.Definite(Record);
        return NationalNumbers.In(text);
    }

    /// <summary>A cell in a column whose title says record number: by its form it is one, not a running or research number.</summary>
    public static Identity OfCell(string text) => Form().IsMatch(text.Trim()) ? Identity.Definite(Record) : Identity.None;

    /// <summary>A bare number of the length that hospitals use, in a column of patient identifiers: perhaps theirs, perhaps the study's.</summary>
    public static Identity OfPatientId(string text) =>
        BareNumber().IsMatch(text.Trim()) ? Identity.Suspect("a number that may be a hospital's") : Identity.None;

    [GeneratedRegex(@"(?<![\p{L}])(?:mrn|medical[ _]record(?:[ _](?:number|no\.?|nr))?|hospital[ _](?:number|no\.?|id)|accession(?:[ _]?(?:number|no\.?|nr|id))?|chart[ _](?:number|no\.?)|fallnummer|fall-?nr|patienten-?(?:nr|nummer)|pat\.?-?nr|numéro de dossier|patient[ _](?:number|no\.?)|ssn|social security(?: number)?|nhs(?:[ _]?(?:number|no\.?))?|insurance[ _](?:number|no\.?))[\s:#=._-]{0,4}(?<number>[A-Z]{0,4}-?[0-9](?:[0-9]|[ -][0-9]){4,14})(?![0-9]|\.[0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\A[A-Za-z]{0,4}[- /]?[0-9]{5,10}\z")]
    private static partial Regex Form();

    [GeneratedRegex(@"\A[0-9]{6,10}\z")]
    private static partial Regex BareNumber();
}
