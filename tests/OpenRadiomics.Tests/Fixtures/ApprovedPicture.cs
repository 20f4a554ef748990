using System.Runtime.CompilerServices;

namespace OpenRadiomics.Tests;

/// <summary>
/// Compares with the approved picture beside the test. Another is left there to be looked at; with OPENRADIOMICS_APPROVE=1 it takes the approved one's place.
/// </summary>
internal static class ApprovedPicture
{
    /// <param name="png">What was drawn.</param>
    /// <param name="name">The approved picture's name, without its ending.</param>
    /// <param name="alike">Whether the approved one and another are alike.</param>
    /// <param name="source">The test's file.</param>
    /// <returns>What is to be looked at; null if it is as it was approved.</returns>
    public static async Task<string?> Differs(byte[] png, string name, Func<byte[], byte[], Task<bool>> alike, [CallerFilePath] string source = "")
    {
        var place = Path.Combine(Path.GetDirectoryName(source)!, name);
        var (approved, received) = ($"{place}.approved.png", $"{place}.received.png");
        File.Delete(received);
        if (File.Exists(approved) && await alike(await File.ReadAllBytesAsync(approved), png)) return null;
        var approve = Environment.GetEnvironmentVariable("OPENRADIOMICS_APPROVE") == "1";
        await File.WriteAllBytesAsync(approve ? approved : received, png);
        return approve ? null : $"{received} is not as it was approved.";
    }
}
