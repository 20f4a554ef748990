using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class IdentityInDescription : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR2009", Severity.Warning,
        "The description may hold somebody’s record",
        "Title, abstract, ethics statement and key words are shown to everybody. A birth date or record number in them belongs to nobody’s publication.",
        "Look at the field, and remove what speaks of one person.",
        "DICOM PS3.15 Annex E; 45 CFR 164.514(b)(2)", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        var d = deposit.Description;
        (string Field, string? Text)[] texts = [("title", d.Title), ("abstract", d.Abstract), ("ethics", d.Ethics),
            .. d.Keywords.Select((word, i) => ($"keywords[{i}]", (string?)word)),
            .. d.Acknowledgements.Select((acknowledgement, i) => ($"acknowledgements[{i}]", (string?)acknowledgement.Statement))];
        foreach (var (field, text) in texts)
            if (text is not null && (Dates.HasBirth(text) || RecordNumbers.In(text).Certainty == Certainty.Definite))
                yield return Meaning.Finding(null, Place.Header(field), "perhaps a birth date or record number", "a text about the study");
    }
}
