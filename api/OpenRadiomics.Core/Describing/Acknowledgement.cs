namespace OpenRadiomics.Core;

/// <summary>Why a warning may stand. It is published with the dataset; who wrote it and when stands in the audit log.</summary>
/// <param name="Code">Of which check: <c>OR2012</c>.</param>
/// <param name="Statement">Why the finding may stand, for everybody to read.</param>
/// <param name="Path">In which file; null for all of them.</param>
public sealed record Acknowledgement(string Code, string Statement, AssetPath? Path = null)
{
    /// <summary>Whether it speaks of a finding.</summary>
    public bool Covers(Finding finding) => finding.NeedsAcknowledgement && finding.Code == Code && (Path is null || Path == finding.Path);
}
