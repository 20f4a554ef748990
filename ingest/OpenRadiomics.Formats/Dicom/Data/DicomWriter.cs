using System.Buffers.Binary;

namespace OpenRadiomics.Formats;

/// <summary>
/// Writes DICOM files in explicit VR little endian (PS3.5 section A.2), and compressed pixels as they are. A file that was read so and whose lengths were even
/// is written with the same bytes. Others (implicit, big-endian, deflated) are written with the transfer syntax exchanged. Group lengths are counted anew.
/// </summary>
public static class DicomWriter
{
    /// <summary>Writes a file.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="file">What to write.</param>
    /// <param name="source">The bytes the file was read from, for pixel data that were only located; a stream that can seek, at the position where the reading
    /// began.</param>
    /// <exception cref="ArgumentException">Pixel data that are not there: left by the reader, or located in a file whose bytes cannot be copied (packed,
    /// big-endian).</exception>
    public static void Write(Stream stream, DicomFile file, Stream? source = null)
    {
        var syntax = file.TransferSyntax is { IsExplicit: true, IsBigEndian: false, IsDeflated: false } ? file.TransferSyntax
            : DicomTransferSyntax.ExplicitLittleEndian;
        var canCopy = file.TransferSyntax is { IsBigEndian: false, IsDeflated: false };
        var output = new DicomOutput(stream, canCopy ? source : null);
        if (!file.Preamble.IsEmpty || file.Meta.Count > 0)
        {
            stream.Write(file.Preamble.IsEmpty ? new byte[DicomStart.PreambleBytes] : file.Preamble.Span);
            stream.Write("DICM"u8);
        }
        output.Write(Stating(file.Meta, syntax));
        output.Write(file.DataSet);
    }

    private static DicomDataSet Stating(DicomDataSet meta, DicomTransferSyntax syntax)
    {
        var stated = meta.Text(DicomTags.TransferSyntaxUID) == syntax.Uid ? meta : meta.With(DicomElements.Text(DicomTags.TransferSyntaxUID, syntax.Uid));
        return stated.Contains(DicomTags.FileMetaInformationGroupLength) ? stated
            : stated.With(DicomElements.Numbers(DicomTags.FileMetaInformationGroupLength, 0));
    }
}
