using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class RegionNamesDiffer : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1041", Severity.Warning,
        "A region has another name than in its file",
        "The labels of the file give a number one name, and the file itself (its header, or the DICOM object) gives the same number another. One of them is wrong, or two words mean one thing; letter case, spaces and punctuation do not count.",
        "Correct the name or the label in the manifest.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from region in deposit.Regions
        where region is { Declared.Name: { } said, Drawn.Name: { } own } && Plain(said) != Plain(own)
        select Meaning.Finding(region.Mask.Path, Place.Header("roi"), $"{region.Spoken} is {Told.Text(region.Drawn!.Name)} in the file",
            "the name that the file gives it");

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
