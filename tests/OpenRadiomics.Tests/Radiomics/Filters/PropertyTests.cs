using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

public sealed class PropertyTests
{
    public static TheoryData<string> Linear => SomeFilters.LinearNames;

    public static TheoryData<string> Every => SomeFilters.Names;

    [Fact]
    public void some_filters_are_of_every_kind() =>
        Assert.Equal(
            typeof(ImageFilter).GetNestedTypes().Where(type => type.IsSubclassOf(typeof(ImageFilter))).Select(type => type.Name).Order(),
            SomeFilters.All.Select(filter => filter.GetType().Name).Distinct().Order());

    [Theory, MemberData(nameof(Linear))]
    public void a_linear_filter_takes_sums_apart(string name)
    {
        var filter = SomeFilters.Named(name);
        var (a, b) = (Fields.Random(9, 8, 6, 1), Fields.Random(9, 8, 6, 2));
        Fields.Same(a.Response(filter).With(v => 3 * v).Plus(b.Response(filter)), a.With(v => 3 * v).Plus(b).Response(filter), 1e-9);
    }

    [Theory, MemberData(nameof(Every))]
    public void moving_the_image_moves_the_response(string name)
    {
        var filter = SomeFilters.Named(name);
        if (filter is ImageFilter.SeparableWavelet { Decimated: true }) return;     // blocks stay where they are
        var (image, periodic) = (Fields.Random(9, 8, 6), Periodic(filter));
        Fields.Same(image.Response(periodic).Moved(4, 3, 2), image.Moved(4, 3, 2).Response(periodic), 1e-9);
    }

    [Theory, MemberData(nameof(Every))]
    public void the_bits_are_the_same_for_any_number_of_threads(string name)
    {
        var (image, filter) = (Fields.Random(13, 9, 7), SomeFilters.Named(name));
        Assert.Equal(image.Response(filter).Voxels, image.Response(filter, threads: 3).Voxels);
    }

    [Theory]
    [InlineData("laws(E5L3W5,rotations:average,mirror)", 3)]
    [InlineData("laws(E5L3W5,energy:2,rotations:maximum,nearest)", 3)]
    [InlineData("laws(E5S3,rotations:maximum,periodic)", 2)]
    [InlineData("wavelet(db3,LLH,2,rotations:average,mirror)", 3)]
    [InlineData("wavelet(coif1,HHL,1,rotations:maximum,constant(4))", 3)]
    [InlineData("wavelet(haar,LH,2,rotations:average,nearest)", 2)]
    [InlineData("gabor(1.2,3,0.7,0,step:45,average,modulus,mirror)", 2)]
    [InlineData("gabor(1.2,3,0.7,0,step:90,orthogonal,maximum,modulus,nearest)", 3)]
    public void pooled_over_rotations_a_turned_image_has_the_turned_response(string name, int dimensions)
    {
        var filter = Invariant.Single(f => f.Canonical() == name);
        var image = Fields.Random(9, 8, 7);
        foreach (var around in dimensions == 3 ? [0, 1, 2] : new[] { 2 })
            Fields.Same(image.Response(filter).Turned(around), image.Turned(around).Response(filter), 1e-9);
    }

    [Fact]
    public void there_are_4_rotations_in_the_plane_and_24_in_space()
    {
        Assert.Equal(4, Rotations.Of(2).Select(r => string.Join(',', r)).Distinct().Count());
        Assert.Equal(24, Rotations.Of(3).Select(r => string.Join(',', r)).Distinct().Count());
    }

    [Fact]
    public void a_flat_image_stays_flat()
    {
        var flat = Fields.Flat(9, 8, 7, 50);
        Boundary nearest = new Boundary.Nearest();
        All(50, flat.Response(new ImageFilter.Mean(5, false, nearest)));
        All(0, flat.Response(new ImageFilter.Laws("L5L5E5", 1, Pooling.Maximum, nearest)));
        All(50 * Math.Pow(16 / Math.Sqrt(70), 2), flat.Response(new ImageFilter.Laws("L5L5", null, null, nearest)));
        All(0, flat.Response(new ImageFilter.SeparableWavelet(Wavelet.Daubechies3, "LLH", 2, false, Pooling.Average, nearest)));
        All(50 * 8, flat.Response(new ImageFilter.SeparableWavelet(Wavelet.Coiflet1, "LLL", 2, false, null, nearest)));
        var odd = Fields.Flat(9, 11, 7, 50);
        All(0, odd.Response(new ImageFilter.Simoncelli(1, false)));
        All(0, odd.Response(new ImageFilter.Riesz(new ImageFilter.Simoncelli(1, false), 0, 2, 0)));
        Assert.All(flat.Response(new ImageFilter.LaplacianOfGaussian(1.5, 4, false, nearest)).Voxels, v => Assert.InRange(Math.Abs(v), 0, 50 * 1e-3));
    }

    private static void All(double expected, Field actual) => Assert.All(actual.Voxels, v => Assert.Equal(expected, v, 1e-10));

    private static readonly ImageFilter[] Invariant =
    [
        new ImageFilter.Laws("E5L3W5", null, Pooling.Average, new Boundary.Mirror()),
        new ImageFilter.Laws("E5L3W5", 2, Pooling.Maximum, new Boundary.Nearest()),
        new ImageFilter.Laws("E5S3", null, Pooling.Maximum, new Boundary.Periodic()),
        new ImageFilter.SeparableWavelet(Wavelet.Daubechies3, "LLH", 2, false, Pooling.Average, new Boundary.Mirror()),
        new ImageFilter.SeparableWavelet(Wavelet.Coiflet1, "HHL", 1, false, Pooling.Maximum, new Boundary.Constant(4)),
        new ImageFilter.SeparableWavelet(Wavelet.Haar, "LH", 2, false, Pooling.Average, new Boundary.Nearest()),
        new ImageFilter.Gabor(1.2, 3, 0.7, 0, 45, false, Pooling.Average, GaborResponse.Modulus, new Boundary.Mirror()),
        new ImageFilter.Gabor(1.2, 3, 0.7, 0, 90, true, Pooling.Maximum, GaborResponse.Modulus, new Boundary.Nearest()),
    ];

    private static ImageFilter Periodic(ImageFilter filter) => filter switch
    {
        ImageFilter.Mean f => f with { Boundary = new Boundary.Periodic() },
        ImageFilter.LaplacianOfGaussian f => f with { Boundary = new Boundary.Periodic() },
        ImageFilter.Laws f => f with { Boundary = new Boundary.Periodic() },
        ImageFilter.Gabor f => f with { Boundary = new Boundary.Periodic() },
        ImageFilter.SeparableWavelet f => f with { Boundary = new Boundary.Periodic() },
        ImageFilter.Riesz f => f with { Of = Periodic(f.Of) },
        _ => filter,
    };
}
