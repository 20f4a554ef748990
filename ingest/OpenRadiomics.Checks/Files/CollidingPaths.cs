using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class CollidingPaths : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1026", Severity.Warning,
        "Paths that differ in letter case only",
        "On Windows and macOS they are one file: whoever downloads the dataset there gets one of them, without a word.",
        "Rename one of them.",
        "Default behaviour of NTFS and APFS");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from file in deposit.Files
        group file by file.Path.ToString().ToUpperInvariant() into same
        from other in same.Skip(1)
        select Meaning.Finding(other.Path, null, $"differs from {same.First().Told} in letter case only", "paths that differ in more");
}
