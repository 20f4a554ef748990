using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class CodeWithoutLicence : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5007", Severity.Warning,
        "A code link without licence",
        "Code without a licence may be read, but not used. Such a link earns no point.",
        "Name the SPDX identifier of the code’s licence, as its repository states it.",
        "SPDX licence list; Lambin et al. 2017, RQS item 16");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from link in deposit.Description.CodeLinks.Index()
        where link.Item.Licence is null
        select Meaning.Finding(null, Place.Header($"codeLinks[{link.Index}].licence"), "no licence", "an SPDX identifier such as MIT");
}
