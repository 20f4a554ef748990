using System.Buffers.Binary;

namespace OpenRadiomics.Formats;

/// <summary>The SOP class of a file, told by its first bytes.</summary>
internal static class DicomClass
{
    /// <summary>Whether the file meta information, or else the data set, says this SOP class.</summary>
    /// <param name="start">The beginning of the file.</param>
    /// <param name="sopClass">A UID.</param>
    public static bool Is(FileStart start, string sopClass)
    {
        var content = start.Content.Span;
        return DicomStart.Of(content).Refusal is null
            && (ValueAfter(content, DicomTags.MediaStorageSOPClassUID) ?? ValueAfter(content, DicomTags.SOPClassUID)) is { } value
            && value.AsSpan().TrimEnd("\0 ").SequenceEqual(sopClass);
    }

    /// <summary>The text after the tag, with its representation or without; little-endian alone, as such objects are written.</summary>
    private static string? ValueAfter(ReadOnlySpan<byte> content, DicomTag tag)
    {
        Span<byte> header = stackalloc byte[6];
        BinaryPrimitives.WriteUInt16LittleEndian(header, tag.Group);
        BinaryPrimitives.WriteUInt16LittleEndian(header[2..], tag.Element);
        "UI"u8.CopyTo(header[4..]);
        var at = content.IndexOf(header);
        var isExplicit = at >= 0;
        if (!isExplicit) at = content.IndexOf(header[..4]);
        if (at < 0 || content.Length < at + 8) return null;
        var length = isExplicit ? BinaryPrimitives.ReadUInt16LittleEndian(content[(at + 6)..]) : BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 4)..]);
        return length <= 64 && content.Length >= at + 8 + (int)length ? System.Text.Encoding.ASCII.GetString(content.Slice(at + 8, (int)length)) : null;
    }
}
