using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class CodeWithoutRevision : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5006", Severity.Warning,
        "A code link without revision",
        "Without a commit, tag or archive version the code changes under the reader, and nobody can compute again what was computed. Such a link earns no point.",
        "Name the commit, tag or archive version that was used.",
        "Lambin et al. 2017, RQS item 16; rule version 1 of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from link in deposit.Description.CodeLinks.Index()
        where string.IsNullOrWhiteSpace(link.Item.Revision)
        select Meaning.Finding(null, Place.Header($"codeLinks[{link.Index}].revision"), "no revision", "a commit, tag or archive version");
}
