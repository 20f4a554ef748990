using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics.Filters;

public sealed class CanonicalFilterTests
{
    public static TheoryData<string, string> Forms => new()                // for ever: published identities carry their hash
    {
        { "2.A", "mean(5,2d,mirror)" },
        { "3.B", "log(1.5,4,3d,mirror)" },
        { "4.B", "laws(L5E5E5,energy:7,rotations:maximum,mirror)" },
        { "5.A", "gabor(5,2,1.5,0,step:22.5,average,modulus,mirror)" },
        { "5.B", "gabor(5,2,1.5,0,step:22.5,orthogonal,average,modulus,mirror)" },
        { "7.B", "wavelet(db3,HHH,2,rotations:average,mirror)" },
        { "9.B", "simoncelli(2,3d)" },
    };

    [Theory, MemberData(nameof(Forms))]
    public void the_canonical_form_stays(string id, string canonical) =>
        Assert.Equal(canonical, IbsiFilterConfigurations.All.Single(c => c.Id == id).Settings.Filter!.Canonical());

    [Theory]
    [InlineData("1.B", "interpolation=cubic-spline(1,1,1),mask:linear(0.5),rounded;resegmentation=[-1000,400],sigma:-")]
    [InlineData("2.B", "interpolation=cubic-spline(1,1,1),mask:linear(0.5),rounded;resegmentation=[-1000,400],sigma:-;filter=mean(5,3d,mirror)")]
    public void only_a_filter_that_is_there_is_named(string id, string canonical) =>
        Assert.Equal(canonical, IbsiFilterConfigurations.All.Single(c => c.Id == id).Settings.Canonical(SettingsParts.Intensity));

    [Fact]
    public void different_filters_have_different_forms()
    {
        string[] forms =
        [
            .. SomeFilters.All.Select(f => f.Canonical()),
            .. SomeFilters.Boundaries.Select(b => new ImageFilter.Mean(9, true, b).Canonical()),
            new ImageFilter.Riesz(new ImageFilter.Simoncelli(1, true), 1, 1, 0).Canonical(),
        ];
        Assert.Equal(forms.Length, forms.Distinct().Count());
        Assert.All(forms, form => Assert.DoesNotContain(';', form));
    }

    [Fact]
    public void pooling_of_a_single_orientation_makes_no_difference()
    {
        var gabor = new ImageFilter.Gabor(1, 2, 1, 0, null, false, Pooling.Average, GaborResponse.Modulus, new Boundary.Mirror());
        Assert.Equal(gabor.Canonical(), (gabor with { Pooling = Pooling.Maximum }).Canonical());
    }

    [Fact]
    public void every_feature_but_those_of_shape_depends_on_the_filter() =>
        Assert.All(AllFamilies.Features, entry =>
            Assert.Equal(entry.Feature.DependsOn != SettingsParts.Shape, entry.Feature.DependsOn.HasFlag(SettingsParts.Filter)));
}
