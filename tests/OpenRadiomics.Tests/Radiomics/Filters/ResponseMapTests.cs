using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

/// <summary>The digital phantoms of IBSI 2 (phase 1). Of the reference maps only the lowest and highest response are at hand.</summary>
public sealed class ResponseMapTests(ITestOutputHelper output)
{
    private static readonly Boundary Zero = new Boundary.Constant(), Nearest = new Boundary.Nearest(), Periodic = new Boundary.Periodic(),
        Mirror = new Boundary.Mirror();

    private static readonly (string Id, string Phantom, ImageFilter Filter)[] Maps =
    [
        ("1.a.1", "checkerboard", new ImageFilter.Mean(15, false, Zero)),
        ("1.a.2", "checkerboard", new ImageFilter.Mean(15, false, Nearest)),
        ("1.a.3", "checkerboard", new ImageFilter.Mean(15, false, Periodic)),
        ("1.a.4", "checkerboard", new ImageFilter.Mean(15, false, Mirror)),
        ("1.b.1", "impulse", new ImageFilter.Mean(15, true, Zero)),
        ("2.a", "impulse", new ImageFilter.LaplacianOfGaussian(3, 4, false, Zero)),
        ("2.b", "checkerboard", new ImageFilter.LaplacianOfGaussian(5, 4, false, Mirror)),
        ("2.c", "checkerboard", new ImageFilter.LaplacianOfGaussian(5, 4, true, Mirror)),
        ("3.a.1", "impulse", new ImageFilter.Laws("E5L5S5", null, null, Zero)),
        ("3.a.2", "impulse", new ImageFilter.Laws("E5L5S5", null, Pooling.Maximum, Zero)),
        ("3.a.3", "impulse", new ImageFilter.Laws("E5L5S5", 7, Pooling.Maximum, Zero)),
        ("3.b.1", "checkerboard", new ImageFilter.Laws("E3W5R5", null, null, Mirror)),
        ("3.b.2", "checkerboard", new ImageFilter.Laws("E3W5R5", null, Pooling.Maximum, Mirror)),
        ("3.b.3", "checkerboard", new ImageFilter.Laws("E3W5R5", 7, Pooling.Maximum, Mirror)),
        ("3.c.1", "checkerboard", new ImageFilter.Laws("L5S5", null, null, Mirror)),
        ("3.c.2", "checkerboard", new ImageFilter.Laws("L5S5", null, Pooling.Maximum, Mirror)),
        ("3.c.3", "checkerboard", new ImageFilter.Laws("L5S5", 7, Pooling.Maximum, Mirror)),
        ("4.a.1", "impulse", Gabor(10, 4, 0.5, 60, null, Zero)),
        ("4.a.2", "impulse", Gabor(10, 4, 0.5, 0, 45, Zero)),
        ("4.b.1", "sphere", Gabor(20, 8, 2.5, 225, null, Mirror)),
        ("4.b.2", "sphere", Gabor(20, 8, 2.5, 0, 22.5, Mirror)),
        ("5.a.1", "impulse", new ImageFilter.SeparableWavelet(Wavelet.Daubechies2, "LHL", 1, false, null, Zero)),
        ("5.a.2", "impulse", new ImageFilter.SeparableWavelet(Wavelet.Daubechies2, "LHL", 1, false, Pooling.Average, Zero)),
        ("6.a.1", "sphere", new ImageFilter.SeparableWavelet(Wavelet.Coiflet1, "HHL", 1, false, null, Periodic)),
        ("6.a.2", "sphere", new ImageFilter.SeparableWavelet(Wavelet.Coiflet1, "HHL", 1, false, Pooling.Average, Periodic)),
        ("7.a.1", "checkerboard", new ImageFilter.SeparableWavelet(Wavelet.Haar, "LLL", 2, false, Pooling.Average, Mirror)),
        ("7.a.2", "checkerboard", new ImageFilter.SeparableWavelet(Wavelet.Haar, "HHH", 2, false, Pooling.Average, Mirror)),
        ("8.a.1", "checkerboard", new ImageFilter.Simoncelli(1, false)),
        ("8.a.2", "checkerboard", new ImageFilter.Simoncelli(2, false)),
        ("8.a.3", "checkerboard", new ImageFilter.Simoncelli(3, false)),
        ("9.a", "impulse", new ImageFilter.Riesz(new ImageFilter.LaplacianOfGaussian(3, 4, false, Zero), 1, 0, 0)),
        ("9.b.1", "sphere", new ImageFilter.Riesz(new ImageFilter.LaplacianOfGaussian(3, 4, false, Zero), 0, 2, 0)),
        ("10.b.1", "pattern_1", new ImageFilter.Riesz(new ImageFilter.Simoncelli(1, false), 0, 2, 0)),
    ];

    public static TheoryData<string> Ids => [.. Maps.Select(map => map.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void the_extremes_of_the_response_map_are_those_of_the_reference(string id)
    {
        var reference = ReferenceTable.Rows("ibsi2_phase1_response_maps.csv").Single(row => row["filter_test_id"] == id);
        var (_, phantom, filter) = Maps.Single(map => map.Id == id);
        var response = Filtering.Of(Read(phantom), filter, threads: 2);
        output.WriteLine($"{response.Voxels.Min()} … {response.Voxels.Max()}, reference {reference["min"]} … {reference["max"]}");
        Assert.Equal(reference.Number("min"), response.Voxels.Min(), reference.Number("tolerance_abs"));
        Assert.Equal(reference.Number("max"), response.Voxels.Max(), reference.Number("tolerance_abs"));
    }

    [Fact]
    public void every_reference_map_is_looked_at() =>
        Assert.Equal(ReferenceTable.Rows("ibsi2_phase1_response_maps.csv").Select(row => row["filter_test_id"]).Order(), Maps.Select(map => map.Id).Order());

    private static Volume Read(string phantom)
    {
        using var stream = File.OpenRead(Reference.File("data", "ibsi_2_digital_phantom", "nifti", phantom, "image", $"{phantom}.nii.gz"));
        return Assert.IsType<ReadResult<ImageFile>.Read>(NiftiReader.Read(stream)).Value.Volume;
    }

    private static ImageFilter Gabor(double sigmaMm, double wavelengthMm, double gamma, double degrees, double? step, Boundary boundary) =>
        new ImageFilter.Gabor(sigmaMm, wavelengthMm, gamma, degrees, step, step is not null, Pooling.Average, GaborResponse.Modulus, boundary);
}
