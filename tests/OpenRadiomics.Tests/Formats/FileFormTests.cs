using System.Security.Cryptography;
using System.Text;
using CsCheck;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

public sealed class FileFormTests
{
    [Fact]
    public void every_form_is_in_the_list() => Assert.Equal(
        typeof(AllFileForms).Assembly.GetTypes().Where(type => typeof(IFileForm).IsAssignableFrom(type) && type is { IsClass: true, IsAbstract: false })
            .Select(type => type.Name).Order(),
        AllFileForms.List.Select(form => form.GetType().Name).Order());

    [Fact]
    public void any_image_goes_to_nrrd_and_back_without_a_change() => Images.Any.Sample(image =>
    {
        var nifti = new MemoryStream();
        NiftiWriter.Write(nifti, image.Volume, gzip: true, image.Sample);
        var there = Turned("nrrd", "a.nii.gz", nifti.ToArray());
        var back = Turned("nifti", "a.nrrd", there);
        Assert.Equal(there, Turned("nrrd", "a.nii.gz", back));
        Assert.Equal(image.Volume.Voxels, NrrdText.Good(there).Volume.Voxels);
    }, iter: 200, threads: 1);

    [Fact]
    public void the_same_file_gives_the_same_bytes()
    {
        byte[] nifti = new NiftiBytes().CountingVoxels().Bytes(), nrrd = new NrrdText().Counting();
        Assert.Equal(Turned("nrrd", "a.nii", nifti), Turned("nrrd", "a.nii", nifti));
        Assert.Equal(Turned("nifti", "a.nrrd", nrrd), Turned("nifti", "a.nrrd", nrrd));
        Assert.Equal(
            "subject,session,scan,roi,label,reader,repeat,ibsi_code,ibsi_subcode,aggregation_code,filter,unit,settings_hash,relation,software,feature,value\n01,,,,,,,Q4LE,,DHQ4,,,,exact,PyRadiomics,original_firstorder_Mean,3.5\n",
            Encoding.UTF8.GetString(Turned("csv", "f.csv", "subject;original_firstorder_Mean\n01;3,5\n"u8.ToArray()))
                .Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal(SHA256.HashData(Turned("parquet", "f.csv", "subject,original_firstorder_Mean\n01,3.5\n"u8.ToArray())),
            SHA256.HashData(Turned("parquet", "f.csv", "subject,original_firstorder_Mean\n01,3.5\n"u8.ToArray())));
    }

    [Fact]
    public void layers_that_lie_side_by_side_come_in_order_and_keep_their_names()
    {
        var layered = new NrrdText().With("dimension", "4").With("sizes", "2 2 3 4").With("kinds", "list domain domain domain")
            .With("space directions", "none (1,0,0) (0,2,0) (0,0,3)")
            .Line("Segment0_Name:=Tumour").Line("Segment0_LabelValue:=2").Line("Segment0_Layer:=1").Counting(48);
        var turned = NrrdText.Good(Turned("nrrd", "a.seg.nrrd", layered), index: 1);
        Assert.Equal(Enumerable.Range(0, 24).Select(i => 2f * i + 1), turned.Volume.Voxels);
        Assert.Equal([new LabelName(2, "Tumour", 1)], turned.Header.Labels);
    }

    [Fact]
    public void scaled_intensities_become_float32()
    {
        var file = NrrdText.Good(Turned("nrrd", "a.mha", new MetaText().With("ElementToIntensityFunctionSlope", "0.5").Counting()));
        Assert.Equal((SampleType.Float32, 11.5f), (file.Header.Sample, file.Volume.Voxels[23]));
    }

    [Theory]
    [InlineData("nifti", "f.csv", "a,b\n1,2\n", ProblemKind.WrongFormat)]
    [InlineData("csv", "ct.mha", "ObjectType = Image\n", ProblemKind.WrongFormat)]
    [InlineData("parquet", "f.csv", "just,words\nand,more\n", ProblemKind.WrongFormat)]
    [InlineData("nrrd", "ct.nii", "no image at all", ProblemKind.WrongFormat)]
    [InlineData("nifti", "ct.nrrd", "NRRD0004\ntype: uint8\n\n", ProblemKind.Invalid)]
    public void what_cannot_be_had_so_is_refused_before_a_byte_is_written(string form, string name, string text, ProblemKind kind) =>
        Assert.Equal(kind, Assert.IsType<ReadResult<WriteForm>.Refused>(Plan(form, name, Encoding.UTF8.GetBytes(text))).Problem.Kind);

    [Fact]
    public void a_dicom_series_keeps_its_rescaled_intensities()
    {
        var zip = Dicom.DicomSlice.Zip(new[] { 0.0, 5 }.Select(z => new Dicom.DicomSlice(z) { Slope = "0.5" }.Bytes()));
        Assert.Equal([-1000, -999.5f, -999], NrrdText.Good(Turned("nrrd", "ct.zip", zip)).Volume.Voxels.Take(3));
        var nifti = Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(Turned("nifti", "ct.zip", zip))).Value;
        Assert.Equal([-1000, -999.5f, -999], nifti.Volume.Voxels.Take(3));
    }

    [Fact]
    public void labels_that_would_become_others_are_refused()
    {
        var large = new NrrdText().With("type", "int").With("sizes", "1 1 1").Bytes([1, 0, 0, 1]);       // 16,777,217
        Assert.Equal(ProblemKind.Altered, Assert.IsType<ReadResult<WriteForm>.Refused>(Plan("nifti", "a.nrrd", large)).Problem.Kind);
    }

    [Fact]
    public void an_axis_that_nifti_cannot_hold_goes_to_nrrd_alone()
    {
        var bytes = new NrrdText().With("type", "uint8").With("sizes", "40000 1 1").Bytes(new byte[40000]);
        Assert.Equal(ProblemKind.Unsupported, Assert.IsType<ReadResult<WriteForm>.Refused>(Plan("nifti", "a.nrrd", bytes)).Problem.Kind);
        Assert.Equal(40000, NrrdText.Good(Turned("nrrd", "a.nrrd", bytes)).Volume.Voxels.Length);
    }

    [Fact]
    public async Task damage_that_shows_while_writing_is_an_error_and_not_a_short_file()
    {
        var cut = new MemoryStream();
        NiftiWriter.Write(cut, new Volume(Grid.AxisAligned(64, 64, 64, 1, 1, 1), new float[64 * 64 * 64]), gzip: true);
        var plan = Assert.IsType<ReadResult<WriteForm>.Read>(Plan("nrrd", "a.nii.gz", cut.ToArray()[..^30]));
        await Assert.ThrowsAsync<InvalidDataException>(() => plan.Value(new MemoryStream(), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("sub-01_ct.nii.gz", "sub-01_ct.nrrd")]
    [InlineData("lesion.seg.nrrd", "lesion.nrrd")]
    [InlineData("ct.HDR", "ct.nrrd")]
    [InlineData("IM0001", "IM0001.nrrd")]
    public void the_name_gets_the_forms_ending(string name, string expected) =>
        Assert.Equal(expected, new FileToTurn(name, () => Stream.Null).Renamed(".nrrd"));

    private static ReadResult<WriteForm> Plan(string form, string name, byte[] bytes) =>
        AllFileForms.List.Single(f => f.Name == form).Plan(new(name, () => new ForwardOnly(bytes)), TestContext.Current.CancellationToken);

    private static byte[] Turned(string form, string name, byte[] bytes)
    {
        var plan = Assert.IsType<ReadResult<WriteForm>.Read>(Plan(form, name, bytes));
        var stream = new MemoryStream();
        plan.Value(stream, TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return stream.ToArray();
    }
}
