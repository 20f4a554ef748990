using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>One slice in every transfer syntax, converted by DCMTK: the same attributes and the same pixels.</summary>
public sealed class TransferSyntaxTests
{
    public static TheoryData<string, string, string> Conversions => new()
    {
        { "dcmconv", "+te", "1.2.840.10008.1.2.1" }, { "dcmconv", "+tb", "1.2.840.10008.1.2.2" }, { "dcmconv", "+ti", "1.2.840.10008.1.2" },
        { "dcmconv", "+td", "1.2.840.10008.1.2.1.99" },
        { "dcmconv", "+te +e", "1.2.840.10008.1.2.1" }, { "dcmconv", "+te -e", "1.2.840.10008.1.2.1" }, { "dcmconv", "+te -F", "1.2.840.10008.1.2.1" },
        { "dcmconv", "+ti -F", "1.2.840.10008.1.2" }, { "dcmconv", "+tb -F", "1.2.840.10008.1.2.2" },
        { "dcmcrle", "", "1.2.840.10008.1.2.5" }, { "dcmcjpeg", "+e1", "1.2.840.10008.1.2.4.70" }, { "dcmcjpeg", "+el", "1.2.840.10008.1.2.4.57" },
        { "dcmcjpeg", "+el +sv 2", "1.2.840.10008.1.2.4.57" }, { "dcmcjpeg", "+el +sv 3", "1.2.840.10008.1.2.4.57" },
        { "dcmcjpeg", "+el +sv 4", "1.2.840.10008.1.2.4.57" },
        { "dcmcjpeg", "+el +sv 5", "1.2.840.10008.1.2.4.57" }, { "dcmcjpeg", "+el +sv 6", "1.2.840.10008.1.2.4.57" },
        { "dcmcjpeg", "+el +sv 7", "1.2.840.10008.1.2.4.57" }, { "dcmcjpeg", "+e1 +fs 200", "1.2.840.10008.1.2.4.70" },
    };

    [Theory, MemberData(nameof(Conversions))]
    public void a_slice_is_the_same_in_every_lossless_transfer_syntax(string program, string options, string syntax)
    {
        using var folder = new Folder();
        foreach (var source in new[] { Reference.File("data", "ibsi_1_ct_radiomics_phantom", "dicom", "image", "DCM_IMG_00030.dcm"), Signed(folder) })
        {
            var converted = folder.File("converted.dcm");
            Peer.Dcmtk(program, [.. options.Split(' ', StringSplitOptions.RemoveEmptyEntries), source, converted]);
            Assert.Equal(Pixels(source, out var original), Pixels(converted, out var file));
            if (!options.Contains("-F", StringComparison.Ordinal)) Assert.Equal(syntax, file.TransferSyntax.Uid);
            Assert.All(original.DataSet.Where(element => element is DicomElement.Value && element.Tag.Group != 8 && element.Tag.Group != 0x28),
                element => Assert.Equal(original.DataSet.Texts(element.Tag), file.DataSet.Texts(element.Tag)));
        }
    }

    [Theory, InlineData("+eb", 8), InlineData("+ee", 12), InlineData("+ee", 8)]
    public void lossy_jpeg_is_as_near_as_dcmtk_decodes_it(string options, int bits)
    {
        using var folder = new Folder();
        var (source, packed, unpacked) = (folder.File("a.dcm"), folder.File("b.dcm"), folder.File("c.dcm"));
        Peer.Pydicom("""
            import sys, pydicom
            ds = pydicom.dcmread(sys.argv[1])
            ds.PixelData = (ds.pixel_array >> (12 - int(sys.argv[3]))).astype("u1" if sys.argv[3] == "8" else "u2").tobytes()
            ds.BitsAllocated, ds.BitsStored, ds.HighBit = (8, 8, 7) if sys.argv[3] == "8" else (16, 12, 11)
            ds.save_as(sys.argv[2])
            """, Reference.File("data", "ibsi_1_ct_radiomics_phantom", "dicom", "image", "DCM_IMG_00030.dcm"), source, bits.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Peer.Dcmtk("dcmcjpeg", options, "+q", "90", source, packed);
        Peer.Dcmtk("dcmdjpeg", packed, unpacked);
        var differences = Pixels(packed, out _).Zip(Pixels(unpacked, out _), (a, b) => Math.Abs(a - b)).ToArray();
        Assert.InRange(differences.Max(), 0, 1);                         // transforms of different rounding
        Assert.InRange(differences.Average(), 0, 0.1);
    }

    [Fact]
    public void what_is_not_read_names_its_transfer_syntax_and_the_way_out()
    {
        using var folder = new Folder();
        var packed = folder.File("b.dcm");
        Peer.Dcmtk("dcmcjpls", Reference.File("data", "ibsi_1_ct_radiomics_phantom", "dicom", "image", "DCM_IMG_00030.dcm"), packed);
        using var file = File.OpenRead(packed);
        var problem = Assert.IsType<ReadResult<ImageFile>.Refused>(ImageReader.Read(file, packed, ct: TestContext.Current.CancellationToken)).Problem;
        Assert.Equal(ProblemKind.Unsupported, problem.Kind);
        Assert.Equal("JPEG-LS Lossless (1.2.840.10008.1.2.4.80)", problem.Found);
        Assert.Contains("dcmdjpls", problem.Remedy, StringComparison.Ordinal);
    }

    /// <summary>PAT1's slice as signed numbers of 16 bits, below and above zero.</summary>
    private static string Signed(Folder folder)
    {
        var signed = folder.File("signed.dcm");
        Peer.Pydicom("""
            import sys, pydicom
            ds = pydicom.dcmread(sys.argv[1])
            ds.PixelData = ((ds.pixel_array.astype("i4") - 1000) * 8).astype("i2").tobytes()
            ds.BitsStored, ds.HighBit, ds.PixelRepresentation, ds.RescaleIntercept, ds.RescaleSlope = 16, 15, 1, 0, 0.125
            ds.save_as(sys.argv[2])
            """, Reference.File("data", "ibsi_1_ct_radiomics_phantom", "dicom", "image", "DCM_IMG_00030.dcm"), signed);
        return signed;
    }

    private static float[] Pixels(string path, out DicomFile file)
    {
        using var stream = File.OpenRead(path);
        using var frames = Assert.IsType<ReadResult<DicomFrames>.Read>(DicomFrames.Open(stream, null, TestContext.Current.CancellationToken)).Value;
        file = frames.File;
        var pixels = new float[frames.Format.FramePixels];
        Assert.Null(frames.Next(pixels, file.DataSet.Number(DicomTags.RescaleSlope) ?? 1, file.DataSet.Number(DicomTags.RescaleIntercept) ?? 0,
            TestContext.Current.CancellationToken));
        return pixels;
    }

    private sealed class Folder : IDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("openradiomics-");

        public string File(string name) => Path.Combine(folder.FullName, name);

        public void Dispose() => folder.Delete(recursive: true);
    }
}
