using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>A slice of 3 × 2 pixels made by hand, with what a series can go wrong about.</summary>
internal sealed record DicomSlice(double Z)
{
    private const string Explicit = "1.2.840.10008.1.2.1";

    public string Series { get; init; } = "1.2.3";
    public string? Sop { get; init; }
    public string Modality { get; init; } = "CT";
    public string ImageType { get; init; } = "ORIGINAL\\PRIMARY\\AXIAL";
    public string FrameOfReference { get; init; } = "1.2.9";
    public (double X, double Y) At { get; init; } = (-10, -20);
    public string Orientation { get; init; } = "1\\0\\0\\0\\1\\0";
    public string Spacing { get; init; } = "0.5\\0.25";
    public ushort Rows { get; init; } = 2;
    public string Slope { get; init; } = "2";
    public int? Time { get; init; }
    public string? Study { get; init; }
    public string? Patient { get; init; }
    public string? Date { get; init; }
    public ushort First { get; init; }

    /// <summary>Pixels First, First + 1, …</summary>
    public byte[] Bytes()
    {
        var pixels = new byte[2 * 3 * Rows];
        for (var i = 0; i < 3 * Rows; i++) BinaryPrimitives.WriteUInt16LittleEndian(pixels.AsSpan(2 * i), (ushort)(First + i));
        var set = new DicomStream().Text(0x00080008, "CS", ImageType).Text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.2")
            .Text(0x00080018, "UI", Sop ?? Invariant($"1.2.3.{Z}.{Time}"));
        if (Date is { } date) set.Text(0x00080020, "DA", date);
        set.Text(0x00080060, "CS", Modality);
        if (Patient is { } patient) set.Text(0x00100010, "PN", patient);
        set.Text(0x00120062, "CS", "YES").Text(0x00180050, "DS", "5");
        if (Study is { } study) set.Text(0x0020000D, "UI", study);
        set.Text(0x0020000E, "UI", Series).Text(0x00200013, "IS", "7").Text(0x00200032, "DS", Invariant($"{At.X}\\{At.Y}\\{Z}"))
            .Text(0x00200037, "DS", Orientation).Text(0x00200052, "UI", FrameOfReference);
        if (Time is { } time) set.Text(0x00200100, "IS", Invariant($"{time}"));
        return DicomStream.File(Explicit, set.Number(0x00280002, 1).Text(0x00280004, "CS", "MONOCHROME2").Number(0x00280010, Rows).Number(0x00280011,
            3).Text(0x00280030, "DS", Spacing)
            .Number(0x00280100, 16).Number(0x00280101, 16).Number(0x00280102, 15).Number(0x00280103, 0).Text(0x00281052, "DS", "-1000")
            .Text(0x00281053, "DS", Slope).Put(0x7FE00010, "OW", pixels).Bytes);
    }

    /// <summary>An enhanced multi-frame file of frames at these places, in this order; the pixels of frame n are 10n, 10n + 1, …</summary>
    public static byte[] MultiFrame(string syntax, params double[] places)
    {
        var pixels = new byte[12 * places.Length];
        for (var i = 0; i < pixels.Length / 2; i++) BinaryPrimitives.WriteUInt16LittleEndian(pixels.AsSpan(2 * i), (ushort)(i / 6 * 10 + i % 6));
        byte[] Group(uint tag, DicomStream item) => new DicomStream().Sequence(tag, false, item.Bytes).Bytes;
        byte[] shared = [.. Group(0x00209116, new DicomStream().Text(0x00200037, "DS", "1\\0\\0\\0\\1\\0")),
            .. Group(0x00289110, new DicomStream().Text(0x00180050, "DS", "5").Text(0x00280030, "DS", "0.5\\0.25"))];
        var own = places.Select((z, i) => (byte[])[.. Group(0x00209113, new DicomStream().Text(0x00200032, "DS", Invariant($"-10\\-20\\{z}"))),
            .. Group(0x00289145, new DicomStream().Text(0x00281052, "DS", "0").Text(0x00281053, "DS", Invariant($"{i + 1}")))]).ToArray();
        var data = syntax == Explicit ? new DicomStream().Put(0x7FE00010, "OW", pixels).Bytes
            : new DicomStream().Put(0x7FE00010, "OB", Fragments(pixels, places.Length), DicomStream.Undefined).Bytes;
        return DicomStream.File(syntax, [.. new DicomStream().Text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.2.1").Text(0x00080018, "UI",
            "1.2.3.4").Text(0x00080060, "CS", "MR").Text(0x0020000E, "UI", "1.2.3")
            .Number(0x00280002, 1).Text(0x00280004, "CS", "MONOCHROME2").Text(0x00280008, "IS", Invariant($"{places.Length}")).Number(0x00280010, 2)
            .Number(0x00280011, 3)
            .Number(0x00280100, 16).Number(0x00280101, 16).Number(0x00280102, 15).Number(0x00280103, 0).Sequence(0x52009229, false, shared)
            .Sequence(0x52009230, true, own).Bytes, .. data]);
    }

    public static byte[] Zip(params IEnumerable<byte[]> files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (i, file) in files.Index())
                using (var entry = zip.CreateEntry(Invariant($"{i}.dcm")).Open()) entry.Write(file);
        return bytes.ToArray();
    }

    public static IReadOnlyList<DicomEntry> Entries(params IEnumerable<byte[]> files) =>
        [.. files.Select((bytes, i) => new DicomEntry(Invariant($"{i}"), bytes.Length, () => new MemoryStream(bytes)))];

    /// <summary>Runs of one byte each: RLE at its plainest, the upper bytes of a frame before the lower.</summary>
    private static byte[] Fragments(byte[] pixels, int frames)
    {
        var stream = new DicomStream().Item(false, []);
        var size = pixels.Length / frames;
        for (var frame = 0; frame < frames; frame++)
        {
            var packed = new byte[64 + 2 * (size / 2 + 2)];
            (packed[0], packed[4], packed[8]) = (2, 64, (byte)(64 + size / 2 + 2));
            for (var segment = 0; segment < 2; segment++)
            {
                var at = 64 + segment * (size / 2 + 2);
                packed[at++] = (byte)(size / 2 - 1);
                for (var i = 0; i < size / 2; i++) packed[at++] = pixels[frame * size + 2 * i + 1 - segment];
                packed[at] = 0x80;                                       // does nothing
            }
            stream.Item(false, packed);
        }
        return stream.Put(0xFFFEE0DD, "", []).Bytes;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
