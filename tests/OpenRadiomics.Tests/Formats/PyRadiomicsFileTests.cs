using System.Text;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

public sealed class PyRadiomicsFileTests
{
    [Fact]
    public void a_file_as_people_write_it_is_mapped()
    {
        var read = Read("""
            # settings of the study
            imageType:
              Original: {}
            featureClass:
              shape:
              firstorder: [Mean, Kurtosis]
              glcm:
                - JointEntropy
            setting:
              binWidth: 25
              label: 2
              resegmentRange: [-500, 400]
              weightingNorm: no_weighting
              force2D: true
              additionalInfo: true
              normalize: false
              resampledPixelSpacing:
            """);
        var parameters = read.Value;
        Assert.Equal(
            "interpolation=none;resegmentation=[-500,400],sigma:-;discretisation=pyradiomics:fbs(25);ivh=none;glcm=1,symmetric,unweighted;glrlm=unweighted;ngtdm=1;ngldm=1,0", parameters.Canonical);
        Assert.Equal((2, 0, Aggregation.Merge25D), (parameters.Label, parameters.ArrayShift, parameters.Aggregation));
        Assert.Equal(["firstorder_Mean", "firstorder_Kurtosis", "shape_MeshVolume"], parameters.Features.Take(3));
        Assert.Equal("glcm_JointEntropy", parameters.Features[^1]);
        Assert.Equal(["shape_Maximum2DDiameterSlice", "shape_Maximum2DDiameterColumn", "shape_Maximum2DDiameterRow"],
            read.Remarks.Select(remark => remark.Found));
    }

    [Fact]
    public void a_number_of_bins_and_a_symmetric_outlier_filter_are_those_of_ibsi()
    {
        var settings = Read("setting:\n  binCount: 32\n  resegmentMode: sigma\n  resegmentRange: [-3, 3]\n").Value.Settings;
        Assert.Equal(new Discretisation.FixedBinNumber(32), settings.Discretisation);
        Assert.Equal(new Resegmentation(OutlierSigma: 3), settings.Resegmentation);
    }

    [Theory]
    [InlineData("resampledPixelSpacing: [2, 2, 2]", "pyradiomics:cubic-spline(2,2,2),mask:nearest(0.5)")]
    [InlineData("resampledPixelSpacing: [1, 1, 0]\n  interpolator: sitkLinear", "pyradiomics:linear(1,1,-),mask:nearest(0.5)")]
    [InlineData("resampledPixelSpacing: [1, 1, 3]\n  interpolator: 1", "pyradiomics:nearest(1,1,3),mask:nearest(0.5)")]
    [InlineData("resampledPixelSpacing: [0, 0, 0]", "none")]
    [InlineData("resampledPixelSpacing: [1, 1, 1]\n  interpolator:", "none")]
    [InlineData("interpolator: sitkBSpline", "none")]
    public void new_spacing_is_that_of_pyradiomics_grid(string setting, string canonical) =>
        Assert.StartsWith($"interpolation={canonical};", Read($"setting:\n  {setting}\n").Value.Canonical, StringComparison.Ordinal);

    [Fact]
    public void normalisation_is_named_before_all_else()
    {
        Assert.StartsWith("normalisation=pyradiomics:z(100,3);interpolation=none;",
            Read("setting:\n  normalize: true\n  normalizeScale: 100\n  removeOutliers: 3\n").Value.Canonical, StringComparison.Ordinal);
        Assert.StartsWith("normalisation=pyradiomics:z(1,-);", Read("setting:\n  normalize: true\n").Value.Canonical, StringComparison.Ordinal);
        Assert.Null(Read("setting:\n  normalizeScale: 100\n").Value.Settings.Normalisation);
    }

    [Theory]
    [InlineData("params.yaml", "", true)]
    [InlineData("params.YML", "", true)]
    [InlineData("params.json", """{ "setting": { "binWidth": 10 } }""", true)]
    [InlineData("params.json", """{ "format": "openradiomics-settings-1", "setting": {} }""", false)]
    [InlineData("params.json", """{ "discretisation": {} }""", false)]
    [InlineData("params.json", "[", false)]
    public void a_parameter_file_is_told_by_its_ending_or_as_json_by_its_groups(string name, string text, bool isOne)
    {
        var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal((isOne, 0), (PyRadiomicsFile.IsOne(name, stream), stream.Position));
    }

    [Fact]
    public void json_reads_as_yaml_does() =>
        Assert.Equal(Read("imageType:\n  Original:\nsetting:\n  binWidth: 10\n  normalize: true\n  resampledPixelSpacing:\n").Value.Canonical,
            Read(
                "{\n\t\"imageType\": { \"Original\": {} },\n\t\"setting\": {\n\t\t\"binWidth\": 10,\n\t\t\"normalize\": true,\n\t\t\"resampledPixelSpacing\": null\n\t}\n}\n").Value.Canonical);

    [Theory]
    [InlineData("setting:\n  binwidth: 25", "line 2, setting.binwidth", "the name \"binwidth\", which is not known here")]
    [InlineData("setting:\n  normalize: 1", "line 2, setting.normalize", "1")]
    [InlineData("setting:\n  normalize: true\n  normalizeScale: 0", "line 3, setting.normalizeScale", "0")]
    [InlineData("setting:\n  label: 1\n  resampledPixelSpacing: [1, 1]", "line 3, setting.resampledPixelSpacing", "a list of 2")]
    [InlineData("setting:\n  resampledPixelSpacing: [1, 1, -1]", "line 2, setting.resampledPixelSpacing", "a list of 3")]
    [InlineData("setting:\n  resampledPixelSpacing: [1, 1, 1]\n  interpolator: sitkGaussian", "line 3, setting.interpolator", "\"sitkGaussian\"")]
    [InlineData("setting:\n  interpolator: 9", "line 2, setting.interpolator", "9")]
    [InlineData("setting:\n  weightingNorm: euclidean", "line 2, setting.weightingNorm", "\"euclidean\"")]
    [InlineData("setting:\n  distances: [1, 2]", "line 2, setting.distances", "a list of 2")]
    [InlineData("setting:\n  symmetricalGLCM: false", "line 2, setting.symmetricalGLCM", "false")]
    [InlineData("setting:\n  force2D: true\n  force2Ddimension: 1", "line 3, setting.force2Ddimension", "1")]
    [InlineData("setting:\n  resegmentMode: relative\n  resegmentRange: [0, 0.4]", "line 2, setting.resegmentMode", "\"relative\"")]
    [InlineData("setting:\n  resegmentMode: sigma\n  resegmentRange: [-3, 2]", "line 3, setting.resegmentRange", "a list of 2")]
    [InlineData("imageType:\n  Original: {}\n  Wavelet: {}", "line 3, imageType.Wavelet", "a group of 0")]
    [InlineData("imageType:\n  Original:\n    binWidth: 10", "line 3, imageType.Original.binWidth", "10")]
    [InlineData("featureClass:\n  glcm: [JointEntrpy]", "line 2, featureClass.glcm[0]", "\"JointEntrpy\"")]
    [InlineData("featureClass:\n  glcm: [MCC]", "line 2, featureClass.glcm[0]", "\"MCC\"")]
    [InlineData("featureClass:\n  shape2D:", "line 2, featureClass.shape2D", "nothing")]
    [InlineData("settings:\n  binWidth: 25", "line 1, settings", "the name \"settings\", which is not known here")]
    [InlineData("setting:\n  binWidth: &a 25\n  binCount: *a", "line 2, setting.binWidth", "an anchor or alias")]
    [InlineData("setting: !!python/object:os.system []", "line 1, setting", "a tag")]
    [InlineData("setting:\n  binWidth: 1\n  binWidth: 2", "line 3, setting.binWidth", "the name a second time")]
    [InlineData("setting: {}\n---\nsetting: {}", "line 2", "a second document")]
    [InlineData("setting: [1,\n}", "line 2", "no YAML")]
    public void what_has_no_exact_meaning_is_refused_by_its_name(string text, string place, string found)
    {
        var problem = Refused(text);
        Assert.Equal((place, found), (problem.Place.ToString(), problem.Found));
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public void hostile_yaml_is_refused_quickly()
    {
        Quick.WithinASecond(() => Refused(new string('[', 500_000)));
        Quick.WithinASecond(() => Refused("setting: [" + string.Join(',', Enumerable.Repeat("[]", 100_000)) + "]"));
        Quick.WithinASecond(() => Refused("a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: &c [*b,*b,*b]\n"));
        Assert.Equal(ProblemKind.TooLarge, Refused(new string(' ', 1 << 21)).Kind);
    }

    private static ReadResult<PyRadiomicsParameters>.Read Read(string text) =>
        Assert.IsType<ReadResult<PyRadiomicsParameters>.Read>(PyRadiomicsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));

    private static ReadProblem Refused(string text) =>
        Assert.IsType<ReadResult<PyRadiomicsParameters>.Refused>(PyRadiomicsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)))).Problem;
}
