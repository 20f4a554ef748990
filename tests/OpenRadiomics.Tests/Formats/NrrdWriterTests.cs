using System.Security.Cryptography;
using System.Text;
using CsCheck;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

public sealed class NrrdWriterTests
{
    private static readonly Volume Small = new(new(2, 3, 4, new(-10.125, -20, 30), new(1, 0, 0), new(0, 2, 0), new(0, 0, 3)),
        [.. Enumerable.Range(0, 24).Select(i => (float)i)]);

    [Fact]
    public void every_type_is_read_back_to_the_last_bit() => Gen.Select(Images.Any, Gen.Bool).Sample((image, gzip) =>
    {
        var file = Assert.IsType<ReadResult<ImageFile>.Read>(NrrdText.Read(Written(image.Volume, gzip, image.Sample)));
        Assert.Empty(file.Remarks);
        Assert.Equal((image.Volume.Grid, image.Sample), (file.Value.Volume.Grid, file.Value.Header.Sample));
        Assert.Equal(image.Volume.Voxels, file.Value.Volume.Voxels);
    }, threads: 1);

    [Fact]
    public void the_same_image_gives_the_same_bytes_for_ever()
    {
        var (first, second) = (Written(Small, gzip: true), Written(Small, gzip: true));
        Assert.Equal(first, second);
        Approved.Text(Encoding.ASCII.GetString(Written(Small, gzip: false, SampleType.UInt8).AsSpan(..^24)), "NrrdHeader");
        Assert.Equal("d235dcbcc0c9245677dbe55572488c3bff05d9a85301eb068c57c57dc44f9bd8",
            Convert.ToHexStringLower(SHA256.HashData(Written(Small, gzip: false))));
    }

    [Fact]
    public void names_of_regions_come_back()
    {
        var stream = new MemoryStream();
        LabelName[] labels = [new(1, "Tumour\nof \\ two lines"), new(2, "Lung", 1)];
        using (var writer = NrrdWriter.Begin(stream, Small.Grid, 2, SampleType.UInt8, gzip: true, labels))
        {
            writer.Write(Small.Voxels.AsSpan(0, 7));
            writer.Write(Small.Voxels.AsSpan(7));
            writer.Write(Small.Voxels);
        }
        var file = NrrdText.Good(stream.ToArray(), index: 1);
        Assert.Equal(labels, file.Header.Labels);
        Assert.Equal(Small.Voxels, file.Volume.Voxels);
    }

    [Fact]
    public void teem_reads_what_is_written()
    {
        var folder = Directory.CreateTempSubdirectory("openradiomics-");
        try
        {
            var (packed, plain) = (Path.Combine(folder.FullName, "a.nrrd"), Path.Combine(folder.FullName, "a.txt"));
            File.WriteAllBytes(packed, Written(Small, gzip: true, SampleType.Int16));
            Peer.Unu("save", "-f", "nrrd", "-e", "ascii", "-i", packed, "-o", plain);
            var file = NrrdText.Good(File.ReadAllBytes(plain));
            Assert.Equal(Small.Grid, file.Volume.Grid);
            Assert.Equal(Small.Voxels, file.Volume.Voxels);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Written(Volume volume, bool gzip, SampleType sample = SampleType.Float32)
    {
        var stream = new MemoryStream();
        NrrdWriter.Write(stream, volume, gzip, sample);
        return stream.ToArray();
    }
}
