using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>The first phase: one file, alone, in bounded memory. Running it again gives the same facts.</summary>
public static class FileCheck
{
    /// <summary>Reads a file once and says what it is and what is wrong with it. Bad bytes are findings; only the stream itself may throw.</summary>
    /// <param name="file">The file.</param>
    /// <param name="open">Opens its bytes; not called for a scan that is open in another repository.</param>
    /// <param name="limits">How much to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    public static async Task<FileFacts> Look(CheckedFile file, OpenBytes open, ReadLimits? limits = null, CancellationToken ct = default)
    {
        var inHand = file.Content is FileContent.Bytes ? await Read(file, open, limits ?? ReadLimits.Default, ct) : new(file, FileKind.Elsewhere);
        var identifies = PathIdentity.IsSuspect(file.Path);
        var findings = Findings.Capped(AllChecks.OfFiles.SelectMany(check => check.Look(inHand))).Select(finding => finding with { PathIdentifies = identifies });
        return new(file.Path, inHand.Kind, inHand.IsReadable, identifies, inHand.Image, inHand.Mask, TableReading.Facts(inHand), [.. findings]);
    }

    private static async Task<FileInHand> Read(CheckedFile file, OpenBytes open, ReadLimits limits, CancellationToken ct)
    {
        await using var stream = await open(file.Path, ct);
        var start = new byte[Sniff.Bytes];
        start = start[..await stream.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, ct)];
        var inHand = new FileInHand(file, Sniff.Of(start, file.Path));
        if (inHand.Kind is not (FileKind.Nifti or FileKind.Table) && !(inHand.IsTable && inHand.Kind == FileKind.Text)) return inHand;

        await using var whole = stream.CanSeek ? Rewound(stream) : await Again(stream, file, open, ct);
        return inHand.Kind == FileKind.Nifti ? VolumeReading.Of(inHand, whole, limits, ct) : TableReading.Of(inHand, whole, limits, ct);
    }

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
