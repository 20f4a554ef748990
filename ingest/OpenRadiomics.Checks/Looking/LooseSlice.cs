using System.Security.Cryptography;
using System.Text;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>A scan's DICOM file of one slice, whose volume lies in many files.</summary>
internal static class LooseSlice
{
    private const int DigestBytes = 16;

    public static DicomInstance? Of(FileInHand file, ImageHeader header) =>
        file.Role == Core.Role.Scan && header is DicomImageHeader { Series.Instances: [{ Frames.Count: 1 } slice] }
        ? slice with { Name = file.Path.ToString(), SeriesUid = Digest(slice.SeriesUid), SopUid = Digest(slice.SopUid),
            FrameOfReferenceUid = slice.FrameOfReferenceUid is { } uid ? Digest(uid) : null }
        : null;

    /// <summary>Equal for equal identifiers, and of nobody's use otherwise.</summary>
    private static string Digest(string uid) => uid.Length == 0 ? ""
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(uid)).AsSpan(0, DigestBytes));
}
