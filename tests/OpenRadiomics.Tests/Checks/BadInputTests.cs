using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Tests.Formats;
using OpenRadiomics.Tests.Formats.Dicom;
using Grid = OpenRadiomics.Radiomics.Grid;
using static OpenRadiomics.Tests.Checks.BadBytes;
using static OpenRadiomics.Tests.Checks.CheckedDeposit;

namespace OpenRadiomics.Tests.Checks;

/// <summary>One thing wrong at a time: the finding it gives, and whether it blocks.</summary>
public sealed class BadInputTests
{
    private const string Ct = "sub-01/scan/ct.nii.gz";
    private const string CtPlain = "sub-01/scan/ct.nii";
    private const string Lesion = "sub-01/seg/lesion.nii.gz";
    private const string Table = "features/features.csv";

    private static readonly (string Name, string Code, Severity Severity, Func<CheckedDeposit> Deposit)[] All =
    [
        ("an empty scan", "OR1001", Severity.Error, () => AScan([])),
        ("an empty table", "OR1001", Severity.Error, () => ATable("")),
        ("gzip of nothing named .nii.gz", "OR1001", Severity.Error, () => AScan(Gzip([]))),
        ("a text named .nii.gz", "OR1002", Severity.Error, () => AScan("this is a text and no image at all"u8.ToArray())),
        ("a text in gzip named .nii.gz", "OR1002", Severity.Error, () => AScan(Gzip("this is a text and no image at all"u8.ToArray()))),
        ("a header without magic", "OR1002", Severity.Error, () => APlainScan(With(Plain(), 344, [0, 0, 0, 0]))),
        ("a text named .nrrd", "OR1002", Severity.Error, () => new CheckedDeposit().With("sub-01/scan/ct.nrrd", Scan, "no nrrd")),
        ("a text named .dcm", "OR1002", Severity.Error, () => new CheckedDeposit().With("sub-01/scan/1.dcm", Scan, "no dicom")),
        ("a text named .parquet", "OR1002", Severity.Error, () => new CheckedDeposit().With("features/f.parquet", Features, "no parquet")),
        ("a table without delimiter", "OR1002", Severity.Error, () => ATable("just words\nand more words\n")),
        ("a mask three voxels beside its scan", "OR1003", Severity.Error, () => AMask(MaskBytes(Shifted(3, 0, 0)))),
        ("a mask 0.6 slices above its scan", "OR1003", Severity.Error, () => AMask(MaskBytes(Shifted(0, 0, 1.5)))),
        ("a mask with another spacing", "OR1003", Severity.Error, () => AMask(MaskBytes(Grid.AxisAligned(6, 5, 4, 1.2, 1, 2.5)))),
        ("a mask that reaches beyond its scan", "OR1003", Severity.Error, () => AMask(MaskBytes(Grid.AxisAligned(7, 5, 4, 1, 1, 2.5)))),
        ("a mask turned by 30 degrees", "OR1003", Severity.Error,
            () => AMask(MaskBytes(SmallGrid with { StepX = new(0.866, 0.5, 0), StepY = new(-0.5, 0.866, 0) }))),
        ("a mask a tenth of a voxel off", "OR1004", Severity.Warning, () => AMask(MaskBytes(Shifted(0.1, 0, 0)))),
        ("a scan cut off", "OR1005", Severity.Error, () => APlainScan(Cut(Plain(), 500))),
        ("a header cut off", "OR1005", Severity.Error, () => APlainScan(Cut(Plain(), 200))),
        ("a header larger than the data", "OR1005", Severity.Error, () => APlainScan(WithInt16(Plain(), 46, 4000))),
        ("a header of 10 GiB on 600 bytes", "OR1005", Severity.Error, () => APlainScan(WithInt16(WithInt16(WithInt16(Plain(), 42, 1300), 44, 1300), 46, 300))),
        ("gzip cut off", "OR1006", Severity.Error, () => AScan(Cut(ScanBytes(), 120))),
        ("gzip with a spoiled byte", "OR1006", Severity.Error, () => AScan(With(ScanBytes(), 30, [0xFF, 0xFF, 0xFF, 0xFF]))),
        ("a header beyond the voxel limit", "OR1007", Severity.Error,
            () => APlainScan(WithInt16(WithInt16(WithInt16(Plain(), 42, 32767), 44, 32767), 46, 32767))),
        ("a bomb behind a small header", "OR1007", Severity.Error, () => AScan(Gzip([.. Plain(), .. new byte[3 << 20]]))),
        ("no axes", "OR1008", Severity.Error, () => APlainScan(WithInt16(Plain(), 40, 0))),
        ("a negative size", "OR1008", Severity.Error, () => APlainScan(WithInt16(Plain(), 42, -6))),
        ("an affine of no numbers", "OR1008", Severity.Error, () => APlainScan(WithFloat(WithInt16(Plain(), 252, 0), 280, float.NaN))),
        ("a header pair without its voxels", "OR1029", Severity.Error, () => APlainScan(With(Plain(), 344, "ni1\0"u8.ToArray()))),
        ("colour voxels", "OR1009", Severity.Warning, () => APlainScan(WithInt16(Plain(), 70, 128))),
        ("a scan that is a PNG", "OR1010", Severity.Warning, () => new CheckedDeposit().With("sub-01/scan/ct.png", Scan, [0x89, 0x50, 0x4E, 0x47, 0, 1, 2])),
        ("a table that is an Excel file", "OR1010", Severity.Warning, () => new CheckedDeposit().With("features/f.xlsx", Features, "PK\u0003\u0004rest")),
        ("a mask without a scan", "OR1011", Severity.Warning, () => new CheckedDeposit().With(Lesion, Mask, MaskBytes())),
        ("a mask of another subject", "OR1011", Severity.Warning,
            () => new CheckedDeposit().With(Ct, Scan, ScanBytes()).With("sub-02/seg/a.nii.gz", Mask with { Subject = "02" }, MaskBytes())),
        ("a mask whose scan is elsewhere", "OR1012", Severity.Notice,
            () => new CheckedDeposit().WithExternal("sub-01/scan/ct", Scan).With(Lesion, Mask, MaskBytes())),
        ("sform and qform at odds", "OR1013", Severity.Warning, () => APlainScan(WithFloat(Plain(), 268, 40))),
        ("no orientation", "OR1014", Severity.Warning, () => APlainScan(WithInt16(WithInt16(Plain(), 252, 0), 254, 0))),
        ("bits that do not fit the type", "OR1015", Severity.Warning, () => APlainScan(WithInt16(Plain(), 72, 8))),
        ("lengths in metres", "OR1015", Severity.Warning, () => APlainScan(With(Plain(), 123, [1]))),
        ("bytes behind the voxels", "OR1016", Severity.Warning, () => APlainScan([.. Plain(), 1, 2, 3])),
        ("an empty mask", "OR1018", Severity.Warning, () => AMask(MaskBytes(label: 0))),
        ("a mask with fractions", "OR1019", Severity.Warning, () => AMask(MaskBytes(label: 0.5f))),
        ("a label that is not there", "OR1020", Severity.Warning,
            () => new CheckedDeposit().With(Ct, Scan, ScanBytes()).With(Lesion, Mask with { Regions = [new("lesion", 2)] }, MaskBytes())),
        ("voxels that are no numbers", "OR1021", Severity.Warning, () => AScan(ScanBytes(voxel: i => i == 5 ? float.NaN : i))),
        ("a flat scan", "OR1022", Severity.Warning, () => AScan(ScanBytes(voxel: _ => 7))),
        ("negative labels", "OR1023", Severity.Warning, () => AMask(MaskBytes(label: -1))),
        ("a mask that is a scan", "OR1023", Severity.Warning,
            () => new CheckedDeposit().With(Ct, Scan, ScanBytes(Big)).With(Lesion, Mask, ScanBytes(Big, voxel: i => i + 1))),
        ("two files with the same bytes", "OR1025", Severity.Warning,
            () => AMask(MaskBytes()).With("sub-01/seg/lesion2.nii.gz", Mask with { Regions = [new("other")] }, MaskBytes())),
        ("paths that differ in case only", "OR1026", Severity.Warning,
            () => AScan(ScanBytes()).With("Sub-01/scan/ct.nii.gz", Scan with { Subject = "02" }, ScanBytes(voxel: i => 2 * i))),
        ("two scans for a mask", "OR1027", Severity.Warning, () => AMask(MaskBytes()).With("sub-01/scan/mr.nii.gz", Scan, ScanBytes(voxel: i => 3 * i))),
        ("a flipped mask", "OR1028", Severity.Warning, () => AMask(MaskBytes(SmallGrid with { Origin = new(5, 0, 0), StepX = new(-1, 0, 0) }))),
        ("a detached header without its voxels", "OR1029", Severity.Error,
            () => new CheckedDeposit().With("sub-01/scan/ct.nhdr", Scan, new NrrdText().With("data file", "ct.raw").Header)),
        ("labels that nobody declared", "OR1040", Severity.Notice, () => AMask(ScanBytes(voxel: i => i % 3))),
        ("a region with another name in its file", "OR1041", Severity.Warning,
            () => new CheckedDeposit().With(Ct, Scan, ScanBytes())
                .With("sub-01/seg/liver.seg.nrrd", Mask, NamedBytes(i => i % 2, new OpenRadiomics.Formats.LabelName(1, "liver")))),
        ("a series of slices with a gap", "OR1060", Severity.Error, () => ASeries(0, 3, 9, 12)),
        ("two series in an archive", "OR1060", Severity.Error, () =>
            new CheckedDeposit().With("sub-01/scan/ct.zip", Scan, DicomSlice.Zip(new DicomSlice(0).Bytes(), new DicomSlice(3) { Series = "1.2.4" }.Bytes()))),
        ("an archive of which nobody looked into all", "OR2004", Severity.Warning, () => new CheckedDeposit().With("more/supplement.zip", FileLabels.None,
            Zip(("README.txt", "what is in here"u8.ToArray()), ("a.dcm", new DicomSlice(0).Bytes()), ("inner.zip", Zip())))),
        ("a series of slices, one a little off", "OR1061", Severity.Warning, () => ASeries(0, 3, 6.2, 9)),

        ("contours of another scan", "OR1050", Severity.Error, () => AStructureSet(StructureSetTests.Square(1.2), StructureSetTests.Square(90))),
        ("a contour between slices", "OR1051", Severity.Warning, () => AStructureSet(StructureSetTests.Square(0), StructureSetTests.Square(1.2))),
        ("a region that is a mark", "OR1052", Severity.Notice, () => AStructureSet(StructureSetBytes.Contour("POINT", "1\\2\\0"))),
        ("a structure set of a series that is not here", "OR1053", Severity.Notice, () => AStructureSet(StructureSetTests.Square(0))),

        ("a name in an NRRD's key/value pairs", "OR2001", Severity.Error,
            () => new CheckedDeposit().With("sub-01/scan/ct.nrrd", Scan, new NrrdText().Line("DICOM_0010_0010:=DOE^JANE^M").Counting())),
        ("a name in an NRRD's comments", "OR2001", Severity.Error,
            () => new CheckedDeposit().With("sub-01/scan/ct.nrrd", Scan, new NrrdText().Line("# Patient name: Erika Mustermann").Counting())),
        ("a record number in an NRRD's content", "OR2001", Severity.Error,
            () => new CheckedDeposit().With("sub-01/scan/ct.nrrd", Scan, new NrrdText().Line("content: MRN: 00482913").Counting())),
        ("a data file out of its folder", "OR1008", Severity.Error,
            () => new CheckedDeposit().With("sub-01/scan/ct.nhdr", Scan, new NrrdText().With("data file", "../ct.raw").Header)
                .With("sub-01/ct.raw", FileLabels.None, NrrdText.Counted())),
        ("a name in the header", "OR2001", Severity.Error, () => APlainScan(Describe("Patient name: Erika Mustermann"))),
        ("a DICOM name in the header", "OR2001", Severity.Error, () => APlainScan(Describe("DOE^JANE^M"))),
        ("a birth date in the header", "OR2001", Severity.Error, () => APlainScan(Describe("CT thorax, DOB: 12.03.1956"))),
        ("a record number in the header", "OR2001", Severity.Error, () => APlainScan(Describe("MRN: 00482913"))),
        ("an e-mail address in an extension", "OR2001", Severity.Error, () => APlainScan(Extended(6, "sent to anna.muster@klinik.example.org for review"))),
        ("a name in a DICOM extension", "OR2001", Severity.Error, () => APlainScan(Extended(2, "\u0001\u0002PN\u0000\u0000Mustermann^Erika\u0000"))),
        ("a name in a file name", "OR2002", Severity.Error, () => new CheckedDeposit().With("sub-01/scan/John_Smith_CT.nii.gz", Scan, ScanBytes())),
        ("a name in a folder name", "OR2002", Severity.Error, () => new CheckedDeposit().With("MuellerAnna/scan/ct.nii.gz", Scan, ScanBytes())),
        ("a record number in a file name", "OR2002", Severity.Error, () => new CheckedDeposit().With("scan/MRN1234567.nii.gz", Scan, ScanBytes())),
        ("a birth date in a file name", "OR2002", Severity.Error, () => new CheckedDeposit().With("scan/dob19560312.nii.gz", Scan, ScanBytes())),
        ("names in a table", "OR2003", Severity.Error, () => ATable("PatientName,original_firstorder_Mean\n\"Nakamura, Tetsuo\",3\n")),
        ("a name in a column of comments", "OR2003", Severity.Error, () => ATable("subject,comment,original_firstorder_Mean\n01,Maria Schmidt,3\n")),
        ("birth dates in a table", "OR2003", Severity.Error, () => ATable("subject,birth_date,original_firstorder_Mean\n01,1956-03-12,3\n")),
        ("addresses in a table", "OR2003", Severity.Error, () => ATable("subject,address,original_firstorder_Mean\n01,12 Main Street,3\n")),
        ("record numbers in a table", "OR2003", Severity.Error, () => ATable("MRN,original_firstorder_Mean\n00482913,3\n")),
        ("telephone numbers in a table", "OR2003", Severity.Error, () => ATable("subject,contact,original_firstorder_Mean\n01,+49 30 1234567,3\n")),
        ("e-mail addresses in a table", "OR2003", Severity.Error, () => ATable("subject,contact,original_firstorder_Mean\n01,jane.doe@example.org,3\n")),
        ("social security numbers in a table", "OR2003", Severity.Error, () => ATable("subject,number,original_firstorder_Mean\n01,219-09-9999,3\n")),
        ("an Italian fiscal code in a table", "OR2003", Severity.Error, () => ATable("subject,code,original_firstorder_Mean\n01,RSSMRA85T10A562S,3\n")),
        ("a day in the header", "OR2004", Severity.Warning, () => APlainScan(Describe("acquired 2019-03-01"))),
        ("a given name as folder", "OR2005", Severity.Warning, () => new CheckedDeposit().With("heinz/scan/ct.nii.gz", Scan, ScanBytes())),
        ("study dates in a table", "OR2006", Severity.Warning, () => ATable("subject,StudyDate,original_firstorder_Mean\n01,2019-03-01,3\n")),
        ("bare patient numbers in a table", "OR2006", Severity.Warning, () => ATable("PatientID,original_firstorder_Mean\n20481739,3\n")),
        ("a reader's name in a table", "OR2006", Severity.Warning, () => ATable("subject,reader,original_firstorder_Mean\n01,Anna Schmidt,3\n")),
        ("a name as subject", "OR2007", Severity.Error, () => new CheckedDeposit().With("a/ct.nii.gz", Scan with { Subject = "Smith, John" }, ScanBytes())),
        ("a reader's name as label", "OR2008", Severity.Warning, () => AScan(ScanBytes()).With(Lesion, Mask with { Reader = "Anna Schmidt" }, MaskBytes())),
        ("a record number in the abstract", "OR2009", Severity.Warning,
            () => AScan(ScanBytes()).Described(d => d with { Abstract = "The case of MRN 4829133." })),

        ("a row of an unknown subject", "OR3001", Severity.Warning, () => WithTable("subject,roi,original_firstorder_Mean\n99,lesion,3\n")),
        ("a row of an unknown region", "OR3002", Severity.Warning, () => WithTable("subject,roi,original_firstorder_Mean\n01,liver,3\n")),
        ("a duplicate row", "OR3003", Severity.Warning, () => ATable("subject,original_firstorder_Mean\n01,3\n01,4\n")),
        ("an unknown column", "OR3004", Severity.Warning, () => ATable("subject,original_firstorder_Mean,my_signature\n01,3,0.7\n")),
        ("a negative variance", "OR3005", Severity.Warning, () => ATable("subject,original_firstorder_Variance\n01,-4\n")),
        ("a maximum below the minimum", "OR3006", Severity.Warning,
            () => ATable("subject,original_firstorder_Maximum,original_firstorder_Minimum,original_firstorder_Range\n01,10,4,60\n")),
        ("cm³ for mm³", "OR3007", Severity.Warning, () => ATable("subject,original_shape_MeshVolume,original_shape_VoxelVolume\n01,0.556,592\n02,1.2,1213\n")),
        ("a text for a number", "OR3008", Severity.Warning, () => ATable("subject,original_firstorder_Mean\n01,many\n02,3\n")),
        ("a ragged row", "OR3008", Severity.Warning, () => ATable("subject,original_firstorder_Mean\n01,3,4,5\n02,3\n")),
        ("no subject", "OR3009", Severity.Warning, () => ATable("original_firstorder_Mean,original_firstorder_Variance\n3,4\n")),
        ("no known feature", "OR3010", Severity.Warning, () => ATable("subject,a,b\n01,1,2\n")),
        ("kurtosis with 3", "OR3011", Severity.Notice, () => ATable("subject,original_firstorder_Kurtosis\n01,4\n")),
        ("a title twice", "OR3012", Severity.Warning, () => ATable("subject,original_firstorder_Mean,original_firstorder_Mean\n01,3,4\n")),
        ("a column without numbers", "OR3013", Severity.Warning, () => ATable("subject,original_firstorder_Mean,original_firstorder_Variance\n01,3,NaN\n")),
        ("no settings", "OR3014", Severity.Notice, () => ATable("subject,original_firstorder_Mean\n01,3\n")),
        ("a heading without rows", "OR3015", Severity.Warning, () => ATable("subject,original_firstorder_Mean\n")),
        ("a protocol with a column of its own", "OR3016", Severity.Warning, () => AProtocol("subject,colour\n01,red\n")),
        ("a protocol with words for a number", "OR3016", Severity.Warning, () => AProtocol("subject,slice thickness (mm)\n01,thin\n")),
        ("a protocol of nobody", "OR3017", Severity.Warning, () => AProtocol("subject,manufacturer\n02,GE\n")),
        ("a protocol that contradicts a sidecar", "OR3018", Severity.Warning,
            () => AProtocol("subject,tube voltage (kVp)\n01,140\n").With("sub-01/scan/ct.json", new(Role.Other, "01"), """{"Modality":"CT","KVP":120}""")),

        ("a phantom table without phantom", "OR4001", Severity.Warning, () => APhantom("case,original_firstorder_Mean\nx,2.15\n", null)),
        ("a phantom that does not exist", "OR4001", Severity.Warning, () => APhantom("case,original_firstorder_Mean\nx,2.15\n", "ct-phantom-z")),
        ("other settings than the phantom's", "OR4002", Severity.Warning,
            () => APhantom("case,diagnostics_Configuration_Settings,original_glcm_Contrast\nx,{'binWidth': 25},5.3\n", "digital-phantom")),
        ("a value off its reference", "OR4003", Severity.Warning, () => APhantom("case,original_firstorder_Mean\nx,9\n", "digital-phantom")),
        ("a known deviation", "OR4004", Severity.Warning, () => APhantom("case,original_shape_MeshVolume\nx,0.556\n", "digital-phantom")),
        ("nothing to compare", "OR4005", Severity.Warning, () => APhantom("case,mine\nx,5\n", "digital-phantom")),
        ("two rows of one phantom", "OR4006", Severity.Notice, () => APhantom("case,original_firstorder_Mean\nx,2.15\ny,2.15\n", "digital-phantom")),
        ("a value without a reference", "OR4007", Severity.Notice,
            () => APhantom("case,original_firstorder_Mean,original_glcm_MCC\nx,2.15,3\n", "digital-phantom")),

        ("no licence", "OR5001", Severity.Error, () => AScan(ScanBytes()).Described(d => d with { Licence = null })),
        ("a licence for another role only", "OR5001", Severity.Error,
            () => AScan(ScanBytes()).Described(d => d with { Licence = null,
                LicenceByRole = new Dictionary<Role, LicenceId> { [Role.FeatureTable] = LicenceId.Parse("CC0-1.0", null) } })),
        ("a licence that SPDX does not list", "OR5002", Severity.Warning,
            () => AScan(ScanBytes()).Described(d => d with { Licence = LicenceId.Parse("CC-BY-9.9", null) })),
        ("an own licence without text", "OR5003", Severity.Error,
            () => AScan(ScanBytes()).Described(d => d with { Licence = LicenceId.Parse("LicenseRef-ours", null) })),
        ("a licence that forbids derivatives", "OR5004", Severity.Notice,
            () => AScan(ScanBytes()).Described(d => d with { Licence = LicenceId.Parse("CC-BY-ND-4.0", null) })),
        ("a licence that forbids commerce", "OR5005", Severity.Notice,
            () => AScan(ScanBytes()).Described(d => d with { Licence = LicenceId.Parse("CC-BY-NC-4.0", null) })),
        ("code without revision", "OR5006", Severity.Warning,
            () => AScan(ScanBytes()).Described(d => d with { CodeLinks = [new("https://example.org/code", null, LicenceId.Parse("MIT", null))] })),
        ("code without licence", "OR5007", Severity.Warning,
            () => AScan(ScanBytes()).Described(d => d with { CodeLinks = [new("https://example.org/code", "v1")] })),
        ("no title", "OR5008", Severity.Warning, () => AScan(ScanBytes()).Described(d => d with { Title = " " })),
        ("no abstract", "OR5009", Severity.Warning, () => AScan(ScanBytes()).Described(d => d with { Abstract = null })),
        ("no creators", "OR5010", Severity.Warning, () => AScan(ScanBytes()).Described(d => d with { Creators = [] })),
        ("no ethics", "OR5011", Severity.Warning, () => AScan(ScanBytes()).Described(d => d with { Ethics = null })),
        ("no warranty", "OR5012", Severity.Warning, () => AScan(ScanBytes()).Described(d => d with { Warranty = false })),
        ("no contact", "OR5013", Severity.Notice, () => AScan(ScanBytes()).Described(d => d with { Contact = null })),
        ("no software", "OR5014", Severity.Warning, () => ATable("subject,original_firstorder_Mean\n01,3\n").Described(d => d with { Software = null })),
        ("no modality", "OR5015", Severity.Warning, () => AScan(ScanBytes()).Described(d => d with { Modalities = [] })),
        ("a creator without iD", "OR5016", Severity.Notice, () => AScan(ScanBytes()).Described(d => d with { Creators = [new("A. Author")] })),
        ("no publication", "OR5017", Severity.Notice, () => AScan(ScanBytes()).Described(d => d with { PublicationDoi = null })),
        ("an image without role", "OR5018", Severity.Notice, () => new CheckedDeposit().With("somewhere/ct.nii.gz", FileLabels.None, ScanBytes())),
        ("no files", "OR5019", Severity.Warning, () => new CheckedDeposit()),
    ];

    public static TheoryData<string> Names => [.. All.Select(bad => bad.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task is_found(string name)
    {
        var (_, code, severity, deposit) = All.Single(bad => bad.Name == name);
        var report = await deposit().Report();
        Assert.True(report.Findings.Any(finding => finding.Code == code && finding.Severity == severity),
            $"expected {code}, found {string.Join("; ", report.Findings)}");
        if (severity != Severity.Error) Assert.DoesNotContain(report.Findings, finding => finding.Severity == Severity.Error);
    }

    [Fact]
    public void every_code_has_a_bad_input_or_says_here_why_not() =>
        Assert.Equal(
            [
                "OR1017", "OR1024",                                     // four dimensions and large integers: the writer makes neither; see FileTests
                "OR1090", "OR1091", "OR1092", "OR1093", "OR1094",       // faults of the portal, not of an input; see the pipeline's tests
                // see DicomGateTests
                "OR2010", "OR2011", "OR2012", "OR2013", "OR2014", "OR2015", "OR2016", "OR2017", "OR2018", "OR2019", "OR2020", "OR2021",
            ],
            OpenRadiomics.Checks.CheckCatalogue.InOrder.Select(meaning => meaning.Code).Except(All.Select(bad => bad.Code)).Order());

    private static Grid Big { get; } = Grid.AxisAligned(20, 10, 5, 1, 1, 1);

    private static CheckedDeposit AScan(byte[] bytes) => new CheckedDeposit().With(Ct, Scan, bytes);

    private static CheckedDeposit APlainScan(byte[] bytes) => new CheckedDeposit().With(CtPlain, Scan, bytes);

    private static CheckedDeposit ASeries(params double[] places) =>
        places.Aggregate(new CheckedDeposit(), (deposit, z) =>
            deposit.With($"sub-01/scan/{places.IndexOf(z)}.dcm", Scan, new DicomSlice(z) { First = (ushort)z }.Bytes()));

    private static CheckedDeposit AMask(byte[] bytes) => new CheckedDeposit().With(Ct, Scan, ScanBytes()).With(Lesion, Mask, bytes);

    private static CheckedDeposit AStructureSet(params DicomDataSet[] contours) =>
        new CheckedDeposit().With(Ct, Scan, ScanBytes()).With("sub-01/seg/rs.dcm", Mask, StructureSetTests.Bytes("2.25.7", (1, "lesion", contours)));

    private static CheckedDeposit ATable(string text) => new CheckedDeposit().With(Table, Features, text);

    private static CheckedDeposit AProtocol(string text) => AScan(ScanBytes()).With("protocol/protocol.csv", new(Role.Protocol), text);

    private static CheckedDeposit WithTable(string text) => AMask(MaskBytes()).With(Table, Features, text);

    private static CheckedDeposit APhantom(string text, string? phantom) =>
        new CheckedDeposit().With("phantom/p.csv", new(Role.PhantomTable, Phantom: phantom), text);
}
