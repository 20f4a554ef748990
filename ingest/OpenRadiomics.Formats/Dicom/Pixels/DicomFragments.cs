using System.Buffers.Binary;

namespace OpenRadiomics.Formats;

/// <summary>The fragments of encapsulated pixels, joined to frames as they come (PS3.5 section A.4).</summary>
internal sealed class DicomFragments
{
    private readonly DicomOpening opening;
    private readonly int frames;
    private uint[]? offsets;
    private long passed;
    private int given;
    private bool isAtEnd;

    public DicomFragments(DicomOpening opening, int frames)
    {
        (this.opening, this.frames) = (opening, frames);
        var pixels = opening.File.DataSet.OfType<DicomElement.Bulk>().FirstOrDefault();
        (IsNative, Vr) = (pixels is not { IsEncapsulated: true }, pixels?.Vr ?? DicomVr.OW);
        Length = IsNative && pixels is { Fragments: [{ Length: var length }] } ? length : 0;
    }

    public bool IsNative { get; }

    public DicomVr Vr { get; }

    /// <summary>Bytes of native pixels.</summary>
    public long Length { get; }

    /// <summary>The bytes of the next frame; null where no fragment is left.</summary>
    /// <exception cref="BadBytesException">A fragment is cut off.</exception>
    public byte[]? Next(CancellationToken ct)
    {
        offsets ??= OffsetTable();
        if (Fragment() is not { } first) return null;
        given++;
        // One frame: all fragments. Several: as the offset table says; without one, a fragment each.
        if (frames > 1 && offsets.Length != frames) return first;
        List<byte[]>? more = null;
        while (frames == 1 || given == frames || passed < offsets[given])
        {
            ct.ThrowIfCancellationRequested();
            if (Fragment() is not { } next) break;
            (more ??= [first]).Add(next);
        }
        return more is null ? first : [.. more.SelectMany(bytes => bytes)];
    }

    /// <summary>The first item: where frames begin, counted from the first fragment; may be empty.</summary>
    private uint[] OffsetTable()
    {
        var table = Fragment() ?? [];
        passed = 0;
        return [.. Enumerable.Range(0, table.Length / 4).Select(i => BinaryPrimitives.ReadUInt32LittleEndian(table.AsSpan(4 * i)))];
    }

    private byte[]? Fragment()
    {
        if (isAtEnd) return null;
        var header = DicomElementHeader.Of(opening.Content.Peek(8), opening.Form);
        if (header is not { Tag: { Group: 0xFFFE, Element: 0xE000 }, Length: not uint.MaxValue and var length })
        {
            isAtEnd = true;
            return null;
        }
        opening.Content.Advance(8);
        passed += 8 + (long)length;
        return opening.Content.Take(length) ?? throw new BadBytesException(new(ProblemKind.Truncated, new ReadPlace.Header(DicomTags.PixelData.ToString()),
            "the file ends within a fragment", "a whole file", "Export or upload the file again."));
    }
}
