using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>Whether a path names a person.</summary>
internal static class PathIdentity
{
    private static readonly string[] Endings = [".nii.gz", ".nii", ".csv", ".tsv", ".txt", ".json", ".yaml", ".yml", ".nrrd", ".nhdr", ".mha", ".mhd", ".hdr",
        ".img", ".raw", ".zraw", ".dcm", ".md", ".pdf", ".zip", ".py", ".xlsx"];

    /// <summary>The worst of its segments.</summary>
    public static Identity Of(AssetPath path) =>
        path.ToString().Split('/').Select(segment => IdentityJudge.OfFileName(WithoutEnding(segment)))
            .Aggregate(Identity.None, (worst, next) => worst.Or(next));

    public static bool IsSuspect(AssetPath path) => Of(path).Certainty != Certainty.None;

    private static string WithoutEnding(string segment)
    {
        foreach (var ending in Endings)
            if (segment.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return segment[..^ending.Length];
        return segment;
    }
}
