using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>Which masks may belong to which scans, as far as what is said of them tells.</summary>
public static class PairedLabels
{
    /// <summary>Whether a mask may have been drawn on a scan: of its subject, and of its session and scan name where it has them.</summary>
    public static bool Meet(FileLabels mask, FileLabels scan) => Keys.Same(mask.Subject, scan.Subject)
        && (mask.Session is null || Keys.Same(mask.Session, scan.Session)) && (mask.Scan is null || Keys.Same(mask.Scan, scan.Scan));
}
