using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class EmptyDeposit : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5019", Severity.Warning,
        "No files",
        "There is nothing to check, to score or to download.",
        "Add files: features alone, masks alone or a phantom table alone are welcome.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (deposit.Files.Count == 0)
            yield return Meaning.Finding(null, Place.Header("files"), "no files", "at least one");
    }
}
