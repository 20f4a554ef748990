using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class DuplicateContent : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1025", Severity.Warning,
        "Two files have the same bytes",
        "Scans, masks or tables that are equal to the last bit under several names: often one of them was meant to be another. Repeated measurements that are copies make reproducibility look perfect.",
        "Deposit the file that was meant, or only one of the two.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from file in deposit.Files
        where file.Role is Role.Scan or Role.Segmentation or Role.FeatureTable or Role.PhantomTable && file.File.Content is FileContent.Bytes { Size: > 0 }
        group file by ((FileContent.Bytes)file.File.Content).Sha256 into same
        from copy in same.Skip(1)
        where !IsEmptyMask(copy)
        select Meaning.Finding(copy.Path, null, $"the bytes of {same.First().Told}", "a file of its own");

    /// <summary>Where a finding is absent, all masks of one grid are equal and right.</summary>
    private static bool IsEmptyMask(FileOfDeposit file) => file.Facts.Mask is { IsEmpty: true };
}
