namespace OpenRadiomics.Core;

/// <summary>Whether a rule gave its point.</summary>
public enum RqsVerdict
{
    /// <summary>The point is given.</summary>
    Earned,

    /// <summary>Some of what the rule asks for is there; no point is given.</summary>
    Partial,

    /// <summary>Nothing of it is there.</summary>
    NotEarned,

    /// <summary>Open elsewhere by the depositor's word: shown, no point is given.</summary>
    DeclaredElsewhere,
}

/// <summary>What a verdict rests on.</summary>
/// <param name="What">In words, for example "12 scans".</param>
/// <param name="Path">The asset; null for a link.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="Link">A code link or external reference.</param>
/// <param name="Licence">Under which licence.</param>
/// <param name="OpenDefinition">Whether that licence conforms to the Open Definition; null if nobody has looked.</param>
public sealed record RqsEvidence(string What, AssetPath? Path, Sha256? Sha256, string? Link, LicenceId? Licence, bool? OpenDefinition);

/// <summary>One of the four points of item 16.</summary>
/// <param name="Rule">scans, segmentations, code or features.</param>
/// <param name="Title">The paper's words for it.</param>
/// <param name="Verdict">Whether the point is given.</param>
/// <param name="Covered">How many subjects or ROIs meet the rule …</param>
/// <param name="Of">… of how many.</param>
/// <param name="Evidence">What it rests on; at most 50 entries, the rest counted in <paramref name="EvidenceTotal"/>.</param>
/// <param name="EvidenceTotal">All evidence, listed or not.</param>
/// <param name="Wanting">What would earn it; empty when it is earned.</param>
public sealed record RqsPoint(
    string Rule, string Title, RqsVerdict Verdict, int Covered, int Of, IReadOnlyList<RqsEvidence> Evidence, int EvidenceTotal, IReadOnlyList<string> Wanting);

/// <summary>Item 16 as verified by rule, and the other items as declared. No total is ever made of the two.</summary>
/// <param name="RuleVersion">Version of the four rules.</param>
/// <param name="Points">Scans, segmentations, code, features: in this order.</param>
/// <param name="Declared">Item number to points, by the authors' word.</param>
public sealed record RqsScore(int RuleVersion, IReadOnlyList<RqsPoint> Points, IReadOnlyDictionary<int, int> Declared)
{
    /// <summary>Verified points of item 16, 0 to 4.</summary>
    public int Verified => Points.Count(point => point.Verdict == RqsVerdict.Earned);
}
