namespace OpenRadiomics.Formats;

/// <summary>How a data set is written down (PS3.5 section 10, PS3.6 table A-1).</summary>
/// <param name="Uid">Its identifier.</param>
/// <param name="Name">Its name, for people.</param>
/// <param name="Pixels">How pixel data are packed.</param>
public sealed record DicomTransferSyntax(string Uid, string Name, DicomPacking Pixels)
{
    private const string Standard = "1.2.840.10008.1.2";

    /// <summary>Representations left out, little-endian: what is assumed where a file does not say.</summary>
    public static DicomTransferSyntax ImplicitLittleEndian { get; } = new(Standard, "Implicit VR Little Endian", DicomPacking.Native) { IsExplicit = false };

    /// <summary>What <see cref="DicomWriter"/> writes.</summary>
    public static DicomTransferSyntax ExplicitLittleEndian { get; } = new(Standard + ".1", "Explicit VR Little Endian", DicomPacking.Native);

    /// <summary>Everything behind the file meta information packed with deflate.</summary>
    public static DicomTransferSyntax Deflated { get;
        } = new(Standard + ".1.99", "Deflated Explicit VR Little Endian", DicomPacking.Native) { IsDeflated = true };

    /// <summary>The higher byte first; retired.</summary>
    public static DicomTransferSyntax ExplicitBigEndian { get; } = new(Standard + ".2", "Explicit VR Big Endian", DicomPacking.Native) { IsBigEndian = true };

    /// <summary>Every one whose pixels somebody could meet in a scan.</summary>
    public static IReadOnlyList<DicomTransferSyntax> All { get; } =
    [
        ImplicitLittleEndian, ExplicitLittleEndian, Deflated, ExplicitBigEndian,
        new(Standard + ".5", "RLE Lossless", DicomPacking.RunLength),
        new(Standard + ".4.50", "JPEG Baseline (Process 1)", DicomPacking.Jpeg),
        new(Standard + ".4.51", "JPEG Extended (Process 2 & 4)", DicomPacking.Jpeg),
        new(Standard + ".4.57", "JPEG Lossless, Non-Hierarchical (Process 14)", DicomPacking.Jpeg),
        new(Standard + ".4.70", "JPEG Lossless, Non-Hierarchical, First-Order Prediction", DicomPacking.Jpeg),
        new(Standard + ".4.80", "JPEG-LS Lossless", DicomPacking.Unread),
        new(Standard + ".4.81", "JPEG-LS Near-Lossless", DicomPacking.Unread),
        new(Standard + ".4.90", "JPEG 2000 Lossless", DicomPacking.Unread),
        new(Standard + ".4.91", "JPEG 2000", DicomPacking.Unread),
        new(Standard + ".4.92", "JPEG 2000 Part 2 Multi-component Lossless", DicomPacking.Unread),
        new(Standard + ".4.93", "JPEG 2000 Part 2 Multi-component", DicomPacking.Unread),
        new(Standard + ".4.100", "MPEG2 Main Profile / Main Level", DicomPacking.Unread),
        new(Standard + ".4.102", "MPEG-4 AVC/H.264 High Profile / Level 4.1", DicomPacking.Unread),
        new(Standard + ".4.201", "High-Throughput JPEG 2000 Lossless", DicomPacking.Unread),
        new(Standard + ".4.202", "High-Throughput JPEG 2000 RPCL Lossless", DicomPacking.Unread),
        new(Standard + ".4.203", "High-Throughput JPEG 2000", DicomPacking.Unread),
    ];

    /// <summary>Whether each element states its representation.</summary>
    public bool IsExplicit { get; private init; } = true;

    /// <summary>Whether the higher byte comes first.</summary>
    public bool IsBigEndian { get; private init; }

    /// <summary>Whether the data set is packed with deflate.</summary>
    public bool IsDeflated { get; private init; }

    /// <summary>
    /// The transfer syntax of an identifier; one that is not listed is explicit little-endian with pixels that are not read, as all new ones are (PS3.5 annex
    /// A.4).
    /// </summary>
    /// <param name="uid">Any identifier.</param>
    public static DicomTransferSyntax Of(string uid) => All.FirstOrDefault(syntax => syntax.Uid == uid) ?? new(uid, "unknown", DicomPacking.Unread);
}

/// <summary>How pixel data are packed.</summary>
public enum DicomPacking
{
    /// <summary>Not at all.</summary>
    Native,

    /// <summary>Runs of bytes (PS3.5 annex G).</summary>
    RunLength,

    /// <summary>JPEG of ISO/IEC 10918-1: baseline, extended, lossless (PS3.5 section A.4.1).</summary>
    Jpeg,

    /// <summary>In a way that is not read here.</summary>
    Unread,
}
