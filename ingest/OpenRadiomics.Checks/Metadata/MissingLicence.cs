using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingLicence : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5001", Severity.Error,
        "No licence",
        "Without a licence nobody may use what is deposited. A file’s licence is its own, else its role’s, else the deposit’s; a file that none of the three covers has none.",
        "Choose a licence for the deposit, for the role or for the file, for example CC-BY-4.0 for data and MIT for code.",
        "SPDX licence list; Lambin et al. 2017, RQS item 16");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (deposit.Files.Count == 0 && deposit.Description.Licence is null)
            yield return Meaning.Finding(null, Place.Header("licence"), "no licence of the deposit", "a licence");
        foreach (var file in deposit.Files.Where(file => deposit.LicenceOf(file) is null))
            yield return Meaning.Finding(file.Path, Place.Header("licence"), $"no licence of the file, of the role {file.Role} or of the deposit", "a licence");
    }
}
