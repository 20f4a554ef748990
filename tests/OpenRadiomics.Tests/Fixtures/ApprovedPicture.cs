using System.Runtime.CompilerServices;

namespace OpenRadiomics.Tests;

/// <summary>
/// Compares with the approved picture beside the test. Another is left there to be looked at; with OPENRADIOMICS_APPROVE=1 it takes the approved one's place.
/// </summary>
internal static class ApprovedPicture
{
    /// <param name="name">The approved picture's name, without its ending.</param>
    /// <param name="other">Given the approved picture, or null if there is none: the one that was drawn, if it is another.</param>
    /// <param name="source">The test's file.</param>
    /// <returns>What is to be looked at; null if nothing is.</returns>
    public static async Task<string?> Wrong(string name, Func<byte[]?, Task<byte[]?>> other, [CallerFilePath] string source = "")
    {
        var place = Path.Combine(Path.GetDirectoryName(source)!, name);
        var (approved, received) = ($"{place}.approved.png", $"{place}.received.png");
        File.Delete(received);
        if (await other(File.Exists(approved) ? await File.ReadAllBytesAsync(approved) : null) is not { } drawn) return null;
        var approve = Environment.GetEnvironmentVariable("OPENRADIOMICS_APPROVE") == "1";
        await File.WriteAllBytesAsync(approve ? approved : received, drawn);
        return approve ? null : $"{received} is not as it was approved.";
    }
}
