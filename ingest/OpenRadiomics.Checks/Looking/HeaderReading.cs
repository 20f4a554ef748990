using System.Text.Json;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>What stands beside voxels and cells: DICOM headers, and JSON files that tell of an acquisition.</summary>
internal static class HeaderReading
{
    private const int MostJsonBytes = 4 << 20, MostDepth = 16;

    /// <summary>Whether there may be a header here: files of DICOM, with or without its signature, and JSON.</summary>
    public static bool MayHaveOne(FileInHand file) =>
        file.KnownFormat?.StartsWith("DICOM", StringComparison.Ordinal) == true || file.Kind is FileKind.Unknown || IsArchive(file) || IsJson(file);

    public static FileInHand Of(FileInHand file, Stream stream, ReadLimits limits, CancellationToken ct)
    {
        if (IsJson(file)) return OfJson(file, stream);
        if (IsArchive(file)) return ArchiveReading.Of(file, stream, limits, ct);
        return DicomReader.Read(stream, DicomPixels.Locate, limits, ct) is ReadResult<DicomFile>.Read { Value.DataSet: var set }
            && set.Contains(DicomTags.SOPClassUID)
            ? file with { Dicom = set, Series = DicomProtocol.Of(set) }
            : file;
    }

    private static bool IsArchive(FileInHand file) => file.Kind?.Name == "zip archive";

    private static bool IsJson(FileInHand file) => file.Kind is FileKind.Text && file.Role is not Role.Code
        && file.Path.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    private static FileInHand OfJson(FileInHand file, Stream stream)
    {
        var bytes = new byte[MostJsonBytes];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        try
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(0, length) is [0xEF, 0xBB, 0xBF, .. var rest] ? rest : bytes.AsSpan(0, length),
                new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = MostDepth });
            using var json = JsonDocument.ParseValue(ref reader);
            return file with { Texts = [.. SidecarTexts.Of(json.RootElement)], Series = SidecarProtocol.Of(file.Path, json.RootElement) };
        }
        catch (JsonException)
        {
            return file;                                                // a text that only calls itself JSON
        }
    }
}
