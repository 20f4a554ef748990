using System.Text.RegularExpressions;

namespace OpenRadiomics.Core;

/// <summary>What holds of a folder wherever it is deposited from. Scripts are given the same patterns; in none of them case matters.</summary>
public static class DepositedFolder
{
    /// <summary>At the top, what is said of the whole.</summary>
    public const string DescriptionName = "description.json";

    /// <summary>At the top, what is said of each file.</summary>
    public const string ManifestName = "manifest.csv";

    /// <summary>Paths that are no part of a study: hidden ones, and what desktops leave behind.</summary>
    public const string LeftOut = @"(^|/)(\.|(Thumbs\.db|desktop\.ini)$)";

    /// <summary>Why files of one path are not taken.</summary>
    public const string Twins = "Several files have this name once accents stand on their letters. Rename all but one.";

    public static bool Leaves(string path) => Matches(path, LeftOut);

    /// <summary>A path below the folder that was chosen, whose own name is no part of it unless it belongs to the layout.</summary>
    public static string Below(string path) =>
        path.IndexOf('/') is > 0 and var end && !Matches(path[..end], FolderConvention.Names) ? path[(end + 1)..] : path;

    private static bool Matches(string text, string pattern) => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
