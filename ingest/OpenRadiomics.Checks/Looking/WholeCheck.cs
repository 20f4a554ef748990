using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>Both phases in one go, as the command line runs them on a folder.</summary>
public static class WholeCheck
{
    /// <summary>Looks at every file, then at the deposit.</summary>
    /// <param name="description">What the depositor says of it.</param>
    /// <param name="files">All files.</param>
    /// <param name="open">Opens a file's bytes.</param>
    /// <param name="progress">Told each file that has been looked at.</param>
    /// <param name="limits">How much to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<Report> Run(
        Description description, IReadOnlyCollection<CheckedFile> files, OpenBytes open, IProgress<AssetPath>? progress = null, ReadLimits? limits = null, CancellationToken ct = default)
    {
        var facts = new List<FileFacts>(files.Count);
        foreach (var file in files.OrderBy(file => file.Path))
        {
            facts.Add(await FileCheck.Look(file, open, limits, ct));
            progress?.Report(file.Path);
        }
        return await DepositCheck.Judge(description, files, facts, open, ct);
    }
}
