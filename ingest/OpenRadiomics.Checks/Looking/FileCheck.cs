using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>The first phase: one file, alone, in bounded memory. Running it again gives the same facts.</summary>
public static class FileCheck
{
    /// <summary>Reads a file once and says what it is and what is wrong with it. Bad bytes are findings; only the stream itself may throw.</summary>
    /// <param name="file">The file.</param>
    /// <param name="open">Opens its bytes; not called for a scan that is open in another repository.</param>
    /// <param name="beside">Opens files that lie with it, for headers whose voxels are files of their own; null where only this file can be had.</param>
    /// <param name="limits">How much to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<FileFacts> Look(CheckedFile file, OpenBytes open, FindBytes? beside = null, ReadLimits? limits = null,
        CancellationToken ct = default)
    {
        var inHand = file.Content is FileContent.Bytes ? await Read(file, open, beside, limits ?? ReadLimits.Default, ct) : new(file, null);
        var identifies = PathIdentity.IsSuspect(file.Path);
        var findings = Findings.Capped(AllChecks.OfFiles.SelectMany(check => check.Look(inHand)).Concat(inHand.Inside))
            .Select(finding => finding with { PathIdentifies = identifies });
        return new(file.Path, inHand.KnownFormat, inHand.IsReadable, identifies, inHand.Image, inHand.Mask, inHand.Contours, TableReading.Facts(inHand),
            [.. findings]) { Slice = inHand.Slice, Series = inHand.Series };
    }

    private static async Task<FileInHand> Read(CheckedFile file, OpenBytes open, FindBytes? beside, ReadLimits limits, CancellationToken ct)
    {
        await using var stream = await open(file.Path, ct);
        var start = new byte[FileStart.Length];
        start = start[..await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct)];
        var inHand = new FileInHand(file, AllFormats.Sniff(FileStart.Of(start, file.Path.Name)));
        if (HeaderReading.MayHaveOne(inHand))
        {
            await using var header = await open(file.Path, ct);
            inHand = HeaderReading.Of(inHand, header, limits, ct);
        }
        var isTable = inHand.ReadAs is ITableFormat || inHand is { IsTable: true, Kind: FileKind.Text };
        if (inHand.ReadAs is not (IImageFormat or StructureSetFormat) && !isTable) return inHand;

        await using var whole = stream.CanSeek ? Rewound(stream) : await Again(stream, file, open, ct);
        return inHand.ReadAs switch
        {
            IImageFormat format => VolumeReading.Of(inHand, format, whole, Beside(file, beside, ct), limits, ct),
            StructureSetFormat => StructureReading.Of(inHand, whole, limits, ct),
            _ => TableReading.Of(inHand, whole, limits, ct),
        };
    }

    /// <summary>
    /// Paths in a header are relative to its own folder. Readers are synchronous, as decoding is; so they wait for a file to open as they wait for its bytes.
    /// </summary>
    private static FilesBeside Beside(CheckedFile header, FindBytes? find, CancellationToken ct) => new(header.Path.Name, path =>
        find is not null && AssetPath.TryParse(header.Path.ToString()[..^header.Path.Name.Length] + path, null, out var whole)
            ? find(whole, ct).GetAwaiter().GetResult() : null);

    private static Stream Rewound(Stream stream)
    {
        stream.Position = 0;
        return stream;
    }

    private static async Task<Stream> Again(Stream stream, CheckedFile file, OpenBytes open, CancellationToken ct)
    {
        await stream.DisposeAsync();
        return await open(file.Path, ct);
    }
}
