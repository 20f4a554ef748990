using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Tests.Checks;
using static OpenRadiomics.Tests.Identity.PlantedDicom;

namespace OpenRadiomics.Tests.Identity;

public sealed class ProtocolTests
{
    [Fact]
    public async Task slices_of_a_series_tell_it_together_and_what_is_missing_is_named()
    {
        var deposit = new CheckedDeposit();
        for (var i = 1; i <= 3; i++) deposit.With($"sub-01/scan/{i}.dcm", CheckedDeposit.Scan, Bytes(Slice(i, Text("ConvolutionKernel", "B31f"), Text("Exposure", "88"))));
        var series = Assert.Single((await deposit.Report()).Protocol);
        Assert.Equal(("CT", "dicom", "01", 3), (series.Modality, series.Source, series.Subject, series.Files));
        Assert.Equal(("SIEMENS", "120", "3.0", "B31f"), (series.Facts["manufacturer"], series.Facts["tube voltage (kVp)"], series.Facts["slice thickness (mm)"], series.Facts["convolution kernel"]));
        Assert.Equal(["model", "pixel spacing (mm)", "contrast agent", "tube current (mA)"], series.Missing);
    }

    [Fact]
    public async Task a_tracer_its_activity_and_the_time_of_its_uptake_are_told()
    {
        var tracer = DicomDataSet.Of([Text("Radiopharmaceutical", "Fluorodeoxyglucose"), Text("RadionuclideTotalDose", "3.1e8"), Text("RadiopharmaceuticalStartTime", "093000")]);
        var set = Slice(1, Text("Modality", "PT"), Text("SeriesTime", "103100"), new DicomElement.Sequence(DicomTags.RadiopharmaceuticalInformationSequence, [tracer]));
        var facts = Assert.Single((await DicomGateTests.Report(set)).Protocol).Facts;
        Assert.Equal(("Fluorodeoxyglucose", "3.1e8", "61"), (facts["tracer"], facts["injected activity (Bq)"], facts["uptake time (min)"]));
    }

    [Fact]
    public async Task a_sidecar_tells_it_in_its_own_units()
    {
        var report = await new CheckedDeposit()
            .With("sub-01/scan/t1.json", new(Role.Other, "01"), """{"Modality":"MR","MagneticFieldStrength":3,"Manufacturer":"Philips","EchoTime":0.0029,"RepetitionTime":2.3,"FlipAngle":9,"BodyPartExamined":"PROSTATE"}""").Report();
        var series = Assert.Single(report.Protocol);
        Assert.Equal(("MR", "sidecar", "2.9", "2300", "3"), (series.Modality, series.Source, series.Facts["echo time (ms)"], series.Facts["repetition time (ms)"], series.Facts["field strength (T)"]));
    }

    [Fact]
    public async Task what_may_identify_somebody_is_not_told()
    {
        var facts = Assert.Single((await DicomGateTests.Report(Slice(1, Text("ManufacturerModelName", "Kestrelson, John")))).Protocol).Facts;
        Assert.Equal("(a text that may identify a person)", facts["model"]);
    }

    [Fact]
    public void series_are_summed_up_by_modality()
    {
        static SeriesProtocol Ct(string kernel) => new("CT", "dicom", null, AssetPath.Parse("a.dcm", null), 1, new Dictionary<string, string> { ["convolution kernel"] = kernel }, ["model"]);
        var modality = Assert.Single(ProtocolView.Of([Ct("B31f"), Ct("B31f"), Ct("B70s")]).Modalities);
        Assert.Equal(3, modality.Series);
        Assert.Equal([("B31f", 2), ("B70s", 1)], modality.Facts[0].Values.Select(value => (value.Value, value.Series)));
        Assert.Equal(("model", 0), (modality.Facts[1].Name, modality.Facts[1].Told));
    }

    [Theory]
    [InlineData("HEAD", null, true), InlineData("CHEST", null, false), InlineData("BRAIN", "NO", false)]
    public async Task a_head_asks_for_a_statement_on_defacing(string part, string? recognizable, bool asks)
    {
        DicomElement[] more = recognizable is null ? [] : [Text("RecognizableVisualFeatures", recognizable)];
        var report = await DicomGateTests.Report(Slice(1, [Text("BodyPartExamined", part), .. more]));
        Assert.Equal(asks, report.Findings.Any(finding => finding.Code == "OR2021"));
    }

    [Fact]
    public async Task where_there_is_nifti_alone_the_description_tells_of_a_head()
    {
        var deposit = new CheckedDeposit().With("sub-01/scan/t1.nii.gz", CheckedDeposit.Scan, CheckedDeposit.ScanBytes()).Described(d => d with { AnatomicSites = ["brain"], Modalities = ["MR"] });
        Assert.Contains((await deposit.Report()).Findings, finding => finding is { Code: "OR2021", NeedsAcknowledgement: true });
        var stated = deposit.Described(d => d with { Acknowledgements = [new("OR2021", "Faces were taken out with pydeface.")] });
        Assert.Equal(0, (await stated.Report()).Unacknowledged);
    }
}
