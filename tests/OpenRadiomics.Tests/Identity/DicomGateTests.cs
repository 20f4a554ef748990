using System.IO.Compression;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Tests.Checks;
using static OpenRadiomics.Tests.Identity.PlantedDicom;

namespace OpenRadiomics.Tests.Identity;

/// <summary>DICOM files at the gate: what blocks, what is to be acknowledged, what passes.</summary>
public sealed class DicomGateTests
{
    private static readonly (string Name, string Code, Severity Severity, DicomElement[] Elements)[] All =
    [
        ("a name", "OR2010", Severity.Error, [Text("PatientName", "Kestrelson^John")]),
        ("a name with an initial", "OR2010", Severity.Error, [Text("PatientName", "Kestrelson^J")]),
        ("a name in capitals and blanks", "OR2010", Severity.Error, [Text("PatientName", "KESTRELSON JOHN")]),
        ("a physician's name", "OR2010", Severity.Error, [Text("ReferringPhysicianName", "Kestrelson^Jane^^Dr.")]),
        ("a birth date", "OR2010", Severity.Error, [Text("PatientBirthDate", "19560312")]),
        ("an accession number", "OR2010", Severity.Error, [Text("AccessionNumber", "8837465")]),
        ("an admission number", "OR2010", Severity.Error, [Text("AdmissionID", "A-883746")]),
        ("an address", "OR2010", Severity.Error, [Text("PatientAddress", "Am Anger 4, 12345 Musterstadt")]),
        ("a telephone number", "OR2010", Severity.Error, [Text("PatientTelephoneNumbers", "030 5550 1234")]),
        ("an e-mail address among words", "OR2010", Severity.Error, [Text("StudyComments", "results to john.kestrelson@example.org")]),
        ("a name in an item", "OR2010", Severity.Error, [new DicomElement.Sequence(DicomDictionary.Find("RequestAttributesSequence")!.Value,
            [DicomDataSet.Of([Text("RequestedProcedureDescription", "MRN 7391846")])])]),
        ("a name in a private attribute", "OR2010", Severity.Error,
            [Text(new(0x00290010), DicomVr.LO, "SOMEBODY"), Text(new(0x00291001), DicomVr.UN, "Kestrelson, John")]),
        ("one word for a name", "OR2011", Severity.Warning, [Text("PatientName", "KESTRELSON")]),
        ("a year of birth", "OR2011", Severity.Warning, [Text("PatientBirthDate", "19560101")]),
        ("a bare number of a patient", "OR2011", Severity.Warning, [Text("PatientID", "7391846")]),
        ("dates", "OR2012", Severity.Warning, [Text("StudyDate", "20190301")]),
        ("a vendor's UID", "OR2013", Severity.Warning, [Text("FrameOfReferenceUID", "1.3.12.2.1107.5.1.4.7391.30000019030107")]),
        ("private attributes", "OR2014", Severity.Warning, [Text(new(0x00290010), DicomVr.LO, "SOMEBODY"), Text(new(0x00291001), DicomVr.DS, "1.5")]),
        ("a description", "OR2015", Severity.Warning, [Text("StudyDescription", "CT Thorax")]),
        ("an institution", "OR2016", Severity.Warning, [Text("InstitutionName", "University Hospital")]),
        ("a great age", "OR2017", Severity.Warning, [Text("PatientAge", "093Y")]),
        ("a study number", "OR2018", Severity.Warning, [Text("StudyID", "4711")]),
        ("no word on removal", "OR2019", Severity.Warning, []),
        ("burned-in text", "OR2020", Severity.Warning, [Text("BurnedInAnnotation", "YES")]),
        ("a secondary capture", "OR2020", Severity.Warning, [Text("SOPClassUID", "1.2.840.10008.5.1.4.1.1.7")]),
        ("an overlay", "OR2020", Severity.Warning, [new DicomElement.Value(new(0x60003000), DicomVr.OW, new byte[8])]),
        ("a head", "OR2021", Severity.Warning, [Text("BodyPartExamined", "HEAD")]),
    ];

    public static TheoryData<string> Names => [.. All.Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task each_gives_its_finding(string name)
    {
        var (_, code, severity, elements) = All.Single(one => one.Name == name);
        var report = await Report(Slice(1, elements));
        var finding = Assert.Single(report.Findings, finding => finding.Code == code);
        Assert.Equal(severity, finding.Severity);
        Assert.Equal(severity == Severity.Error, report.Findings.Any(one => one.Severity == Severity.Error
            && one.Code.StartsWith("OR2", StringComparison.Ordinal)));
        Assert.DoesNotContain(report.Findings, one => Says(one, "Kestrelson") || Says(one, "7391846") || Says(one, "8837465") || Says(one, "19560312"));
    }

    [Theory]
    [InlineData("PatientName", "LUNG1-001"), InlineData("PatientName", "Anonymous"), InlineData("PatientName", "PAT1"), InlineData("PatientName", "Anon^Anon"),
        InlineData("PatientBirthDate", "19000101")]
    [InlineData("PatientBirthDate", ""), InlineData("AccessionNumber", "2819497684894126"), InlineData("AccessionNumber", "0000000"),
        InlineData("ReferringPhysicianName", "Removed"), InlineData("PatientAddress", "XXXX")]
    [InlineData("StudyDescription", "Becken^Nativ"), InlineData("ProtocolName", "Thorax^Routine_Adult"), InlineData("OperatorsName", "MTRA2"),
        InlineData("PatientAge", "063Y")]
    public async Task research_as_it_is_published_has_no_error(string keyword, string value)
    {
        var report = await Report(Slice(1, Text(keyword, value)));
        Assert.DoesNotContain(report.Findings, finding => finding.Severity == Severity.Error && finding.Code.StartsWith("OR2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task every_definite_identity_in_any_text_of_the_table_blocks_and_is_not_repeated()
    {
        var texts = ConfidentialityProfile.Attributes.Keys
            .Where(tag => tag.Group > 2 && DicomDictionary.ImplicitVr(tag) is DicomVr.LO or DicomVr.SH or DicomVr.ST or DicomVr.LT or DicomVr.UT or DicomVr.UC)
            .ToArray();
        foreach (var (identity, parts) in PlantedDicom.Identities)
        {
            var report = await Report(Slice(1, [.. texts.Select(tag => Text(tag, DicomDictionary.ImplicitVr(tag), identity))]));
            var found = report.Findings.Where(finding => finding.Code == "OR2010").ToArray();
            Assert.Equal(texts.Length, found.Sum(finding => 1 + finding.AndMore));
            Assert.DoesNotContain(report.Findings, finding => parts.Any(part => Says(finding, part)));
        }
    }

    [Fact]
    public async Task what_was_deidentified_passes()
    {
        var deidentifier = new DicomDeidentifier(new("a secret of the tests"u8.ToArray()), ProfileOptions.Research,
            new(new OpenRadiomics.Checks.KnownWords().Clean, OpenRadiomics.Checks.KnownWords.MayIdentify));
        var report = await Report(deidentifier.Of(Everywhere("Kestrelson, John")).Set);
        Assert.DoesNotContain(report.Findings, finding => finding.Code.StartsWith("OR2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_file_without_preamble_is_looked_at_too()
    {
        var bytes = Bytes(Slice(1, Text("PatientName", "Kestrelson^John")));
        var set = bytes.AsSpan(bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[8, 0, 0x16, 0]));
        var report = await new CheckedDeposit().With("sub-01/scan/IM0001", CheckedDeposit.Scan, set.ToArray()).Report();
        Assert.Contains(report.Findings, finding => finding.Code == "OR2010");
    }

    [Fact]
    public async Task files_in_an_archive_are_looked_at_one_by_one_and_their_names_too()
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, set) in new[] { ("1.dcm", Slice(1)), ("John Kestrelson/2.dcm", Slice(2, Text("PatientBirthDate", "19560312"))),
                ("3.dcm", Slice(3, Text("PatientBirthDate", "19560312"))) })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Bytes(set));
            }
        }
        var report = await new CheckedDeposit().With("sub-01/scan/ct.zip", CheckedDeposit.Scan, packed.ToArray()).Report();
        Assert.Equal("file 2 in the archive, (0010,0030) PatientBirthDate", Assert.Single(report.Findings, finding => finding.Code == "OR2010").Place?.Field);
        Assert.Single(report.Findings, finding => finding.Code == "OR2002");
        Assert.DoesNotContain(report.Findings, finding => Says(finding, "Kestrelson"));
        Assert.Equal("CT", Assert.Single(report.Protocol).Modality);
    }

    [Theory]
    [InlineData("""{"Modality":"MR","PatientName":"Kestrelson^John"}""", "OR2001")]
    [InlineData("""{"Modality":"MR","PatientBirthDate":"1956-03-12"}""", "OR2001")]
    [InlineData("""{"Modality":"MR","AccessionNumber":8837465}""", "OR2001")]
    [InlineData("""{"Modality":"MR","nested":[{"Kestrelson, John":1}]}""", "OR2001")]
    [InlineData("""{"Modality":"MR","AcquisitionDateTime":"2019-03-01T10:11:12"}""", "OR2004")]
    public async Task sidecars_are_read(string json, string code)
    {
        var report = await new CheckedDeposit().With("sub-01/scan/ct.json", CheckedDeposit.Scan with { Role = Role.Other }, json).Report();
        Assert.Contains(report.Findings, finding => finding.Code == code);
        Assert.DoesNotContain(report.Findings, finding => Says(finding, "Kestrelson") || Says(finding, "8837465"));
    }

    [Fact]
    public async Task authors_in_a_sidecar_are_named_for_their_work()
    {
        var report = await new CheckedDeposit().With("dataset_description.json", new(Role.Other),
            """{"Name":"Lung lesions","Authors":["John Kestrelson"],"Modality":"CT"}""").Report();
        Assert.DoesNotContain(report.Findings, finding => finding.Code.StartsWith("OR2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_acknowledged_warning_blocks_no_longer()
    {
        var slice = Bytes(Slice(1, Text("StudyDate", "20190301")));
        var deposit = new CheckedDeposit().With("sub-01/scan/1.dcm", CheckedDeposit.Scan, slice).With("sub-01/scan/2.dcm", CheckedDeposit.Scan, slice);
        Assert.Equal(2, (await deposit.Report()).Unacknowledged);
        var one = await deposit.Described(d => d with { Acknowledgements =
            [new("OR2012", "Dates were shifted by the registry.", AssetPath.Parse("sub-01/scan/1.dcm", null))] }).Report();
        Assert.Equal(1, one.Unacknowledged);
        var all = await deposit.Described(d => d with { Acknowledgements = [new("OR2012", "Dates were shifted by the registry.")] }).Report();
        Assert.Equal(0, all.Unacknowledged);
        Assert.All(all.Findings.Where(finding => finding.Code == "OR2012"),
            finding => Assert.Equal("Dates were shifted by the registry.", finding.Acknowledged));
    }

    [Fact]
    public async Task an_error_cannot_be_acknowledged()
    {
        var deposit = new CheckedDeposit().With("sub-01/scan/1.dcm", CheckedDeposit.Scan, Bytes(Slice(1, Text("PatientBirthDate", "19560312"))))
            .Described(d => d with { Acknowledgements = [new("OR2010", "It is nobody's birth date.")] });
        Assert.Contains((await deposit.Report()).Findings, finding => finding is { Code: "OR2010", Acknowledged: null, Severity: Severity.Error });
    }

    internal static Task<Report> Report(DicomDataSet set) => new CheckedDeposit().With("sub-01/scan/1.dcm", CheckedDeposit.Scan, Bytes(set)).Report();

    private static bool Says(Finding finding, string part) =>
        $"{finding.Found} {finding.Expected} {finding.Remedy} {finding.Place}".Contains(part, StringComparison.OrdinalIgnoreCase);
}
