using System.Text;
using System.Text.Json;
using CsCheck;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Tests.Radiomics.Filters;

namespace OpenRadiomics.Tests.Formats;

public sealed class SettingsFileTests
{
    private static readonly Gen<double?> Maybe = Gen.Double[-1e6, 1e6].Nullable();
    private static readonly Gen<double?> Positive = Gen.Double[1e-6, 1e3].Nullable();
    private static readonly Gen<Discretisation> Discretisations = Gen.OneOf<Discretisation>(
        Gen.Const<Discretisation>(new Discretisation.None()),
        Gen.Int[1, 65535].Select(Discretisation (bins) => new Discretisation.FixedBinNumber(bins)),
        Gen.Select(Gen.Double[1e-9, 1e4], Maybe, Discretisation (width, minimum) => new Discretisation.FixedBinSize(width, minimum)));

    private static readonly Gen<Interpolation?> Interpolations = Gen.OneOf(
        Gen.Const(default(Interpolation)),
        Gen.Select(Positive, Positive, Positive, Gen.Enum<InterpolationMethod>(), Gen.Double[0.01, 1], Gen.Bool,
            Interpolation? (x, y, z, method, threshold, round) => new(x, y, z, method, InterpolationMethod.Nearest, threshold, round)),
        Gen.Select(Positive, Positive, Positive, Gen.Enum<InterpolationMethod>(),
            Interpolation? (x, y, z, method) => new(x, y, z, method, InterpolationMethod.Nearest, Anchor: GridAnchor.PyRadiomics)));

    private static readonly Gen<PyRadiomicsNormalisation?> Normalisations =
        Gen.Select(Gen.Double[1e-6, 1e3], Positive, (scale, sigma) => new PyRadiomicsNormalisation(scale, sigma)).Null();

    private static readonly Gen<TextureSettings> Textures =
        Gen.Select(Gen.Int[1, 100], Gen.Bool, Gen.Enum<DistanceWeighting>(), Gen.Enum<DistanceWeighting>(), Gen.Int[1, 100], Gen.Int[1, 100], Gen.Int[0, 9],
        (distance, symmetric, weighting, runs, tone, dependence, coarseness) =>
            new TextureSettings(distance, symmetric, weighting, runs, tone, dependence, coarseness));

    private static readonly Gen<ProcessingSettings> Unfiltered =
        Gen.Select(Interpolations, Gen.Select(Maybe, Positive, (low, sigma) => new Resegmentation(low, low + 1, sigma)),
            Gen.OneOf(Discretisations, Gen.Double[1e-9, 1e4].Select(Discretisation (width) => new Discretisation.PyRadiomicsBinWidth(width))), Discretisations,
            Gen.Int[1, 7], Textures,
        (interpolation, resegmentation, levels, histogram, dimensions, texture) =>
            new ProcessingSettings(interpolation, resegmentation, levels, histogram, (Dimensions)dimensions, texture));

    private static readonly Gen<ProcessingSettings> Any =
        Gen.Select(Unfiltered, SomeFilterSettings.Any.Null(), Normalisations,
            (settings, filter, normalisation) => settings with { Filter = filter, Normalisation = normalisation });

    [Fact]
    public void what_is_written_reads_back_equal_with_the_same_hash_and_the_same_bytes() => Any.Sample(settings =>
    {
        var read = Read(Written(settings));
        Assert.Equal(settings, read);
        Assert.Equal(settings.Hash(SettingsParts.All), read.Hash(SettingsParts.All));
        Assert.Equal(Written(settings), Written(read));
    });

    [Fact]
    public void every_kind_of_filter_reads_back_equal()
    {
        foreach (var kind in SomeFilterSettings.Kinds) kind.Sample(filter =>
            Assert.Equal(filter, Read(Written(IbsiConfigurations.A with { Filter = filter })).Filter), iter: 100);
        Assert.Equal(typeof(ImageFilter).GetNestedTypes().Select(type => type.Name).Order(),
            SomeFilterSettings.Kinds.Select(kind => kind.Single().GetType().Name).Order());
    }

    [Fact]
    public void every_configuration_reads_back_and_what_is_left_out_has_its_default()
    {
        foreach (var (_, settings) in IbsiConfigurations.All.Concat(IbsiFilterConfigurations.All)) Assert.Equal(settings, Read(Written(settings)));
        Assert.Equal(IbsiConfigurations.DigitalPhantom, Read("""{"format":"openradiomics-settings-1","discretisation":{"method":"none"}}"""));
    }

    [Theory]
    [InlineData("""{"discretisation":{"method":"none"}}""", "line 1, format", "nothing")]
    [InlineData("""{"format":"openradiomics-settings-2","discretisation":{"method":"none"}}""", "line 1, format", "\"openradiomics-settings-2\"")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n\"discretization\":{\"method\":\"none\"}}", "line 2, discretization",
        "the name \"discretization\", which is not known here")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n\n\"discretisation\":{\"method\":\"fixed-bin-size\",\n\"widht\":25}}",
        "line 4, discretisation.widht", "the name \"widht\", which is not known here")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n\"discretisation\":{\"method\":\"fixed-bin-size\",\"width\":0}}",
        "line 2, discretisation.width", "0")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n\"discretisation\":{\"method\":\"fixed-bin-number\",\"bins\":32.5}}",
        "line 2, discretisation.bins", "32.5")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n\"discretisation\":{\"method\":\"none\"},\"interpolation\":{\"spacing\":[1,2]}}",
        "line 2, interpolation.spacing", "a list of 2")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n\"discretisation\":{\"method\":\"none\"},\"dimensions\":[\"4D\"]}",
        "line 2, dimensions[0]", "\"4D\"")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\"resegmentation\":{\"low\":1,\n\"high\":0},\"discretisation\":{\"method\":\"none\"}}",
        "line 2, resegmentation.high", "0")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n\"discretisation\":{\"method\":\"none\"},\"interpolation\":{\"spacing\":[1,1,1],\"anchor\":\"pyradiomics\"}}", "line 2, interpolation.anchor", "\"pyradiomics\"")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n\"discretisation\":{\"method\":\"none\"},\"normalisation\":{\"scale\":100}}",
        "line 2, normalisation.method", "nothing")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n\"format\":\"openradiomics-settings-1\"}", "line 2, format", "the name a second time")]
    [InlineData("{\"format\":\"openradiomics-settings-1\",\n}", "line 2", "no JSON")]
    [InlineData("{} {}", "line 1", "no JSON")]
    [InlineData("[1]", "line 1", "a list of 1")]
    [InlineData("", "line 1", "no bytes")]
    public void a_fault_is_told_with_its_line_and_name(string text, string place, string found)
    {
        var problem = Refused(text);
        Assert.Equal((place, found), (problem.Place.ToString(), problem.Found));
        Assert.NotEmpty(problem.Expected);
        Assert.NotEmpty(problem.Remedy);
    }

    [Theory]
    [InlineData("{}", "filter.method", "nothing")]
    [InlineData("{\"method\":\"median\"}", "filter.method", "\"median\"")]
    [InlineData("{\"method\":\"mean\",\"support\":4,\"boundary\":\"mirror\"}", "filter.support", "4")]
    [InlineData("{\"method\":\"mean\",\"support\":3}", "filter.boundary", "nothing")]
    [InlineData("{\"method\":\"mean\",\"support\":3,\"boundary\":\"zero\"}", "filter.boundary", "\"zero\"")]
    [InlineData("{\"method\":\"mean\",\"support\":3,\"boundary\":{\"value\":0}}", "filter.boundary.value", "the name \"value\", which is not known here")]
    [InlineData("{\"method\":\"mean\",\"support\":3,\"boundary\":\"mirror\",\"sigmaMm\":1}", "filter.sigmaMm", "the name \"sigmaMm\", which is not known here")]
    [InlineData("{\"method\":\"laplacian-of-gaussian\",\"sigmaMm\":0,\"cutoff\":4,\"boundary\":\"mirror\"}", "filter.sigmaMm", "0")]
    [InlineData("{\"method\":\"laws\",\"kernels\":[\"L5\",\"L7\"],\"boundary\":\"mirror\"}", "filter.kernels[1]", "\"L7\"")]
    [InlineData("{\"method\":\"laws\",\"kernels\":\"L5E5\",\"boundary\":\"mirror\"}", "filter.kernels", "\"L5E5\"")]
    [InlineData("{\"method\":\"gabor\",\"sigmaMm\":5,\"wavelengthMm\":2,\"gamma\":1,\"stepDegrees\":25,\"boundary\":\"mirror\"}", "filter.stepDegrees", "25")]
    [InlineData("{\"method\":\"separable-wavelet\",\"family\":\"db3\",\"subBand\":\"LX\",\"level\":1,\"boundary\":\"mirror\"}", "filter.subBand", "\"LX\"")]
    [InlineData("{\"method\":\"separable-wavelet\",\"family\":\"db3\",\"subBand\":\"LH\",\"level\":1,\"decimated\":true,\"rotations\":\"average\",\"boundary\":\"mirror\"}", "filter.rotations", "\"average\"")]
    [InlineData("{\"method\":\"simoncelli\",\"level\":11}", "filter.level", "11")]
    [InlineData("{\"method\":\"riesz\",\"x\":0,\"y\":0,\"z\":0,\"of\":{\"method\":\"simoncelli\",\"level\":1}}", "filter.x", "0")]
    [InlineData("{\"method\":\"riesz\",\"x\":1,\"y\":0,\"z\":1,\"of\":{\"method\":\"simoncelli\",\"level\":1,\"bySlice\":true}}", "filter.z", "1")]
    [InlineData("{\"method\":\"riesz\",\"x\":1,\"y\":0,\"z\":0,\"of\":{\"method\":\"mean\",\"support\":3,\"boundary\":\"mirror\"}}", "filter.of.method",
        "\"mean\"")]
    public void an_impossible_filter_is_told_with_its_line_and_name(string filter, string path, string found)
    {
        var problem = Refused("{\"format\":\"openradiomics-settings-1\",\"discretisation\":{\"method\":\"none\"},\n\"filter\":" + filter + "}");
        Assert.Equal(($"line 2, {path}", found), (problem.Place.ToString(), problem.Found));
    }

    [Fact]
    public void hostile_bytes_are_refused_quickly()
    {
        Quick.WithinASecond(() => Refused(new string('[', 1_000_000)));
        Quick.WithinASecond(() => Refused("[" + string.Join(',', Enumerable.Repeat("{}", 300_000)) + "]"));
        Assert.Equal(ProblemKind.TooLarge, Refused(new string(' ', 1 << 21)).Kind);
        Assert.IsType<ReadResult<ProcessingSettings>.Refused>(SettingsFile.Read(new MemoryStream([.. "{\""u8, 0xFF, .. "\":1}"u8])));
    }

    [Fact]
    public void the_schema_knows_every_member_that_is_written_and_no_other()
    {
        var schema = JsonDocument.Parse(SettingsFile.Schema).RootElement;
        var known = Properties(schema).ToHashSet();
        var written = IbsiConfigurations.All.Select(c => c.Settings)
            .Concat(SomeFilters.All.Select(filter => IbsiConfigurations.A with { Filter = filter, Normalisation = new() }))
            .SelectMany(settings => Members(JsonDocument.Parse(Written(settings)).RootElement)).ToHashSet();
        Assert.Equal(written.Order(), known.Order());
    }

    private static IEnumerable<string> Properties(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member.Name == "properties"
            ? member.Value.EnumerateObject().SelectMany(p => Properties(p.Value).Prepend(p.Name)) : Properties(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
        _ => [],
    };

    private static IEnumerable<string> Members(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().SelectMany(member => Members(member.Value).Prepend(member.Name)) : [];

    private static string Written(ProcessingSettings settings)
    {
        var stream = new MemoryStream();
        SettingsFile.Write(stream, settings);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static ProcessingSettings Read(string text) =>
        Assert.IsType<ReadResult<ProcessingSettings>.Read>(SettingsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Value;

    private static ReadProblem Refused(string text) =>
        Assert.IsType<ReadResult<ProcessingSettings>.Refused>(SettingsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Problem;
}
