using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Benchmarks.Formats;

/// <summary>
/// A series of 500 slices of 512 × 512 pixels from a zip archive to a volume, against unpacking the same archive and copying its bytes, and nothing else.
/// <c>dotnet run -c Release --project tests/OpenRadiomics.Benchmarks -- dicom</c>
/// </summary>
internal static class DicomSeriesTimings
{
    private const int Slices = 500, Side = 512, Runs = 5;

    public static void Run()
    {
        foreach (var level in new[] { CompressionLevel.Fastest, CompressionLevel.NoCompression })
        {
            var archive = Archive(level);
            var file = Path.GetTempFileName();
            File.WriteAllBytes(file, archive);
            var (plain, volume) = (double.MaxValue, double.MaxValue);
            for (var run = 0; run <= Runs; run++)
            {
                var (copying, reading) = (Seconds(() => Copy(file)), Seconds(() => Read(file)));
                if (run > 0) (plain, volume) = (Math.Min(plain, copying), Math.Min(volume, reading));
            }
            File.Delete(file);
            const double megabytes = Slices * Side * Side * 2 / 1e6;
            Console.WriteLine($"| {level} | {archive.Length / 1e6:F0} MB | {megabytes / plain:F0} MB/s | {megabytes / volume:F0} MB/s | {volume / plain:F2} |");
        }
    }

    private static void Read(string file)
    {
        using var stream = File.OpenRead(file);
        if (ImageReader.Read(stream, "series.zip") is not ReadResult<ImageFile>.Read { Value.Volume.Grid.Nz: Slices })
            throw new InvalidOperationException("The series was not read.");
    }

    private static void Copy(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        var whole = new byte[Slices * Side * Side * 2 + (1 << 22)];
        var at = 0;
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            at += stream.ReadAtLeast(whole.AsSpan(at, (int)entry.Length), (int)entry.Length);
        }
    }

    private static double Seconds(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Tissue, air and noise of a CT, packed in the wrong order.</summary>
    private static byte[] Archive(CompressionLevel level)
    {
        var (random, bytes, pixels) = (new Random(1), new MemoryStream(), new byte[Side * Side * 2]);
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var z in Enumerable.Range(0, Slices).Reverse())
            {
                for (var i = 0; i < Side * Side; i++)
                {
                    var inside = Math.Pow(i % Side - Side / 2, 2) + Math.Pow(i / Side - Side / 2, 2) < 4e4;
                    BinaryPrimitives.WriteInt16LittleEndian(pixels.AsSpan(2 * i), (short)(inside ? 1040 + random.Next(-12, 12) : 24));
                }
                using var entry = zip.CreateEntry($"{z}.dcm", level).Open();
                DicomWriter.Write(entry, DicomFile.Of(Slice(z, pixels)));
            }
        return bytes.ToArray();
    }

    private static DicomDataSet Slice(int z, byte[] pixels) => DicomDataSet.Of(
    [
        DicomElements.Text(DicomTags.SOPClassUID, "1.2.840.10008.5.1.4.1.1.2"), DicomElements.Text(DicomTags.SOPInstanceUID, $"1.2.3.{z}"),
        DicomElements.Text(DicomTags.Modality, "CT"),
        DicomElements.Text(DicomTags.SeriesInstanceUID, "1.2.3"), DicomElements.Numbers(DicomTags.ImagePositionPatient, -180, -180, 0.8 * z),
        DicomElements.Numbers(DicomTags.ImageOrientationPatient, 1, 0, 0, 0, 1, 0),
        DicomElements.Numbers(DicomTags.SamplesPerPixel, 1), DicomElements.Text(DicomTags.PhotometricInterpretation, "MONOCHROME2"),
        DicomElements.Numbers(DicomTags.Rows, Side), DicomElements.Numbers(DicomTags.Columns, Side),
        DicomElements.Numbers(DicomTags.PixelSpacing, 0.7, 0.7), DicomElements.Numbers(DicomTags.BitsAllocated, 16),
        DicomElements.Numbers(DicomTags.BitsStored, 12), DicomElements.Numbers(DicomTags.HighBit, 11),
        DicomElements.Numbers(DicomTags.PixelRepresentation, 0), DicomElements.Numbers(DicomTags.RescaleIntercept, -1024),
        DicomElements.Numbers(DicomTags.RescaleSlope, 1),
        new DicomElement.Bulk(DicomTags.PixelData, DicomVr.OW, false, [new(0, pixels.Length, pixels)]),
    ]);
}
