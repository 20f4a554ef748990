using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>Every licence that a deposit names, once for each place where it is named.</summary>
internal static class UsedLicences
{
    /// <summary>Of the deposit, of roles, of files that have their own, of code links.</summary>
    public static IEnumerable<(LicenceId Licence, AssetPath? Path, string Field)> Of(DepositInHand deposit)
    {
        var d = deposit.Description;
        if (d.Licence is { } ofDeposit) yield return (ofDeposit, null, "licence");
        foreach (var (role, licence) in d.LicenceByRole.OrderBy(pair => pair.Key)) yield return (licence, null, $"licenceByRole.{role}");
        foreach (var file in deposit.Files)
        {
            if (file.Labels.Licence is { } own) yield return (own, file.Path, "licence");
            if (file.File.Content is FileContent.External external) yield return (external.Licence, file.Path, "external.licence");
        }
        for (var i = 0; i < d.CodeLinks.Count; i++)
            if (d.CodeLinks[i].Licence is { } ofCode) yield return (ofCode, null, $"codeLinks[{i}].licence");
    }
}
