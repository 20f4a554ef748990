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
    public void settings_without_a_filter_have_the_form_they_had_before_there_were_filters()
    {
        foreach (var (_, settings) in IbsiConfigurations.All)
        {
            Assert.Equal(settings.Canonical((SettingsParts)255), settings.Canonical(SettingsParts.All));
            foreach (var definition in AllFamilies.Features.Select(entry => entry.Feature))
                Assert.Equal(settings.Hash(definition.DependsOn & ~SettingsParts.Filter), settings.Hash(definition.DependsOn));
        }
    }

    [Fact]
    public void every_setting_but_the_choice_of_aggregations_is_in_the_form()
    {
        var settings = IbsiConfigurations.E;
        (string Name, ProcessingSettings Changed)[] changes =
        [
            (nameof(settings.Interpolation), settings with { Interpolation = null }),
            (nameof(settings.Resegmentation), settings with { Resegmentation = Resegmentation.None }),
            (nameof(settings.Discretisation), settings with { Discretisation = new Discretisation.None() }),
            (nameof(settings.VolumeHistogram), settings with { VolumeHistogram = new Discretisation.None() }),
            (nameof(settings.Texture), settings with { Texture = new(CooccurrenceDistance: 2) }),
            (nameof(settings.Normalisation), settings with { Normalisation = new(100) }),
            (nameof(settings.Filter), settings with { Filter = new ImageFilter.Simoncelli(1, false) }),
        ];
        Assert.Equal(typeof(ProcessingSettings).GetProperties().Select(p => p.Name).Except([nameof(settings.Dimensions)]).Order(),
            changes.Select(c => c.Name).Order());
        Assert.All(changes, change => Assert.NotEqual(settings.Canonical(SettingsParts.All), change.Changed.Canonical(SettingsParts.All)));
    }

    [Fact]
    public void every_parameter_of_every_filter_is_in_its_form()
    {
        Boundary mirror = new Boundary.Mirror(), zero = new Boundary.Constant();
        ImageFilter.Mean mean = new(3, false, mirror);
        ImageFilter.LaplacianOfGaussian log = new(1, 4, false, mirror);
        ImageFilter.Laws laws = new("L5E5", null, null, mirror);
        ImageFilter.Gabor gabor = new(1, 2, 1, 0, 45, false, Pooling.Average, GaborResponse.Modulus, mirror);
        ImageFilter.SeparableWavelet wavelet = new(Wavelet.Haar, "LH", 1, false, null, mirror);
        ImageFilter.Simoncelli simoncelli = new(1, false);
        ImageFilter.Riesz riesz = new(simoncelli, 1, 0, 0);
        (ImageFilter Filter, ImageFilter[] Changed)[] changes =
        [
            (mean, [mean with { Support = 5 }, mean with { BySlice = true }, mean with { Boundary = zero }]),
            (log, [log with { SigmaMm = 2 }, log with { Cutoff = 3 }, log with { BySlice = true }, log with { Boundary = zero }]),
            (laws, [laws with { Kernels = "E5L5" }, laws with { EnergyDistance = 7 }, laws with { Rotations = Pooling.Maximum },
                laws with { Boundary = zero }]),
            (gabor, [gabor with { SigmaMm = 3 }, gabor with { WavelengthMm = 3 }, gabor with { Gamma = 3 }, gabor with { AngleDegrees = 3 },
                gabor with { StepDegrees = 90 }, gabor with { OrthogonalPlanes = true }, gabor with { Pooling = Pooling.Maximum },
                gabor with { Response = GaborResponse.Real }, gabor with { Boundary = zero }]),
            (wavelet, [wavelet with { Family = Wavelet.Coiflet1 }, wavelet with { SubBand = "HL" }, wavelet with { Level = 2 },
                wavelet with { Decimated = true }, wavelet with { Rotations = Pooling.Average }, wavelet with { Boundary = zero }]),
            (simoncelli, [simoncelli with { Level = 2 }, simoncelli with { BySlice = true }]),
            (riesz, [riesz with { Of = log }, riesz with { X = 2 }, riesz with { Y = 1 }, riesz with { Z = 1 }]),
        ];
        foreach (var (filter, changed) in changes)
        {
            Assert.Equal(filter.GetType().GetProperties().Length, changed.Length);
            Assert.Equal(changed.Length + 1, changed.Append(filter).Select(f => f.Canonical()).Distinct().Count());
        }
        Assert.Equal(typeof(ImageFilter).GetNestedTypes().Length, changes.Length);
    }

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
