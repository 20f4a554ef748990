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
        for (var i = 1; i <= 3; i++) deposit.With($"sub-01/scan/{i}.dcm", CheckedDeposit.Scan,
            Bytes(Slice(i, Text("ConvolutionKernel", "B31f"), Text("Exposure", "88"))));
        var series = Assert.Single((await deposit.Report()).Protocol);
        Assert.Equal(("CT", "dicom", "01", 3), (series.Modality, series.Source, series.Subject, series.Files));
        Assert.Equal(("SIEMENS", "120", "3.0", "B31f"), (series.Facts["manufacturer"], series.Facts["tube voltage (kVp)"],
            series.Facts["slice thickness (mm)"], series.Facts["convolution kernel"]));
        Assert.Equal(["model", "pixel spacing (mm)", "contrast agent", "tube current (mA)"], series.Missing);
    }

    [Fact]
    public async Task a_tracer_its_activity_and_the_time_of_its_uptake_are_told()
    {
        var tracer = DicomDataSet.Of([Text("Radiopharmaceutical", "Fluorodeoxyglucose"), Text("RadionuclideTotalDose", "3.1e8"),
            Text("RadiopharmaceuticalStartTime", "093000")]);
        var set = Slice(1, Text("Modality", "PT"), Text("SeriesTime", "103100"),
            new DicomElement.Sequence(DicomTags.RadiopharmaceuticalInformationSequence, [tracer]));
        var facts = Assert.Single((await DicomGateTests.Report(set)).Protocol).Facts;
        Assert.Equal(("Fluorodeoxyglucose", "3.1e8", "61"), (facts["tracer"], facts["injected activity (Bq)"], facts["uptake time (min)"]));
    }

    [Fact]
    public async Task a_sidecar_tells_it_in_its_own_units()
    {
        var report = await new CheckedDeposit()
            .With("sub-01/scan/t1.json", new(Role.Other, "01"),
                """{"Modality":"MR","MagneticFieldStrength":3,"Manufacturer":"Philips","EchoTime":0.0029,"RepetitionTime":2.3,"FlipAngle":9,"BodyPartExamined":"PROSTATE"}""").Report();
        var series = Assert.Single(report.Protocol);
        Assert.Equal(("MR", "sidecar", "2.9", "2300", "3"),
            (series.Modality, series.Source, series.Facts["echo time (ms)"], series.Facts["repetition time (ms)"], series.Facts["field strength (T)"]));
    }

    [Fact]
    public async Task where_headers_are_silent_the_author_states_it_in_a_table()
    {
        var report = await new CheckedDeposit().With("sub-01/scan/ct.nii.gz", CheckedDeposit.Scan, CheckedDeposit.ScanBytes())
            .With("sub-02/scan/ct.nii.gz", CheckedDeposit.Scan with { Subject = "02" }, CheckedDeposit.ScanBytes())
            .With("protocol/protocol.csv", new(Role.Protocol),
                "subject,scan,modality,manufacturer,tube voltage (kVp),pixel spacing (mm),ConvolutionKernel\n01,sub-01/scan/ct.nii.gz,CT,SIEMENS,140,,B31f\n,,CT,GE,120,0.5 × 0.5,\n").Report();
        Assert.DoesNotContain(report.Findings, finding => finding.Code is "OR3016" or "OR3017" or "OR3018");
        Assert.Equal([("01", "SIEMENS", "140", "B31f"), ("02", "GE", "120", null)],
            report.Protocol.Select(series => (series.Subject, series.Facts["manufacturer"], series.Facts["tube voltage (kVp)"],
                series.Facts.GetValueOrDefault("convolution kernel"))));
        Assert.All(report.Protocol, series => Assert.Equal(("CT", "stated", series.Facts.Count), (series.Modality, series.Source, series.Stated.Count)));
        Assert.Equal("0.5 × 0.5", report.Protocol[0].Facts["pixel spacing (mm)"]);
    }

    [Fact]
    public async Task a_table_adds_to_what_a_header_tells_and_does_not_contradict_it_unseen()
    {
        var report = await new CheckedDeposit().With("sub-01/scan/1.dcm", CheckedDeposit.Scan, Bytes(Slice(1)))
            .With("protocol/protocol.csv", new(Role.Protocol),
                "subject,modality,slice thickness (mm),tube voltage (kVp),convolution kernel,exposure (mAs),colour\n01,CT,3,140,B31f,a lot,red\n09,CT,3,120,B31f,1,red\n").Report();
        Assert.Equal(["OR3016", "OR3016", "OR3017", "OR3018"],
            report.Findings.Select(finding => finding.Code).Where(code => code is "OR3016" or "OR3017" or "OR3018"));
        var series = Assert.Single(report.Protocol);
        Assert.Equal(("dicom", "120", "B31f"), (series.Source, series.Facts["tube voltage (kVp)"], series.Facts["convolution kernel"]));
        Assert.Equal(["convolution kernel"], series.Stated);
    }

    [Fact]
    public async Task the_table_to_fill_in_holds_what_headers_tell_and_reads_back_without_a_finding()
    {
        var deposit = new CheckedDeposit().With("sub-01/scan/1.dcm", CheckedDeposit.Scan, Bytes(Slice(1)))
            .With("sub-02/scan/ct.nii.gz", CheckedDeposit.Scan with { Subject = "02" }, CheckedDeposit.ScanBytes());
        using var csv = new MemoryStream();
        OpenRadiomics.Checks.ProtocolForm.Write(csv, [(AssetPath.Parse("sub-01/scan/1.dcm", null), CheckedDeposit.Scan),
            (AssetPath.Parse("sub-02/scan/ct.nii.gz", null), CheckedDeposit.Scan with { Subject = "02" })],
            (await deposit.Report()).Protocol, ["CT"]);
        var text = System.Text.Encoding.UTF8.GetString(csv.ToArray());
        Assert.StartsWith("subject,session,scan,modality,manufacturer,model,", text, StringComparison.Ordinal);
        Assert.Contains("01,,sub-01/scan/1.dcm,CT,SIEMENS,", text, StringComparison.Ordinal);
        Assert.Contains("02,,sub-02/scan/ct.nii.gz,CT,,", text, StringComparison.Ordinal);
        var report = await deposit.With("protocol/protocol.csv", new(Role.Protocol), text).Report();
        Assert.DoesNotContain(report.Findings, finding => finding.Code is "OR3016" or "OR3017" or "OR3018");
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
        static SeriesProtocol Ct(string kernel) => new("CT", "dicom", null, AssetPath.Parse("a.dcm", null), 1,
            new Dictionary<string, string> { ["convolution kernel"] = kernel }, ["model"]);
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
        var deposit = new CheckedDeposit().With("sub-01/scan/t1.nii.gz", CheckedDeposit.Scan, CheckedDeposit.ScanBytes())
            .Described(d => d with { AnatomicSites = ["brain"], Modalities = ["MR"] });
        Assert.Contains((await deposit.Report()).Findings, finding => finding is { Code: "OR2021", NeedsAcknowledgement: true });
        var stated = deposit.Described(d => d with { Acknowledgements = [new("OR2021", "Faces were taken out with pydeface.")] });
        Assert.Equal(0, (await stated.Report()).Unacknowledged);
    }
}
