using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class TooLargeFile : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1007", Severity.Error,
        "More content than the limits allow: a decompression bomb or a header out of bounds",
        "The header claims more voxels than are taken, the table has more cells than are taken, or compressed data runs on far beyond the content that its header announces. Such files hurt everybody who opens them.",
        "Deposit the content alone, compressed anew; crop or split what is larger than the limits.",
        "CWE-409, improper handling of highly compressed data");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Refusal is { Kind: ProblemKind.TooLarge } problem)
            yield return Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
        foreach (var surplus in file.Remarks.Where(remark => IsBomb(file, remark)))
            yield return Meaning.Finding(file.Path, null, $"{surplus.Found}, in compressed data", surplus.Expected);
    }

    /// <summary>Compressed content that goes on for more than the reader looks at (1 MiB) behind the announced voxels.</summary>
    internal static bool IsBomb(FileInHand file, ReadProblem remark) =>
        remark.Kind == ProblemKind.Surplus && remark.Found.StartsWith("at least", StringComparison.Ordinal) && file.IsCompressed;
}
