using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using Sha256 = OpenRadiomics.Core.Sha256;

namespace OpenRadiomics.Tests.Checks;

/// <summary>A deposit made of real bytes in memory. Facts travel through JSON on their way, as they do between two hosts.</summary>
internal sealed class CheckedDeposit
{
    private readonly List<CheckedFile> files = [];
    private readonly Dictionary<AssetPath, byte[]> bytes = [];

    /// <summary>Described so well that the description itself gives no finding.</summary>
    public Description Description { get; set; } = new()
    {
        Title = "Texture of lung lesions",
        Abstract = "Feature values of lung lesions on CT.",
        Creators = [new("A. Author", Orcid.Parse("0000-0002-1825-0097", null))],
        PublicationDoi = Doi.Parse("10.1038/nrclinonc.2017.141", null),
        Licence = LicenceId.Parse("CC-BY-4.0", null),
        Ethics = "Waiver of consent, ethics committee of the institution.",
        Warranty = true,
        Contact = "https://example.org/lung",
        Modalities = ["CT"],
        AnatomicSites = ["lung"],
        Diseases = ["non-small cell lung cancer"],
        Software = new("PyRadiomics", "3.1.0"),
        CodeLinks = [new("https://example.org/code", "4f2c1e0", LicenceId.Parse("MIT", null))],
    };

    public CheckedDeposit With(string path, FileLabels labels, byte[] content)
    {
        var at = AssetPath.Parse(path, null);
        bytes[at] = content;
        files.Add(new(at, labels, new FileContent.Bytes(Sha256.Of(SHA256.HashData(content)), content.Length, "staged")));
        return this;
    }

    public CheckedDeposit With(string path, FileLabels labels, string text) => With(path, labels, Encoding.UTF8.GetBytes(text));

    public CheckedDeposit WithExternal(string path, FileLabels labels)
    {
        files.Add(new(AssetPath.Parse(path, null), labels,
            new FileContent.External(Doi.Parse("10.7937/K9/TCIA.2015.PF0M9REI", null), "1.2.3.4", LicenceId.Parse("CC-BY-4.0", null))));
        return this;
    }

    public CheckedDeposit Described(Func<Description, Description> change)
    {
        Description = change(Description);
        return this;
    }

    public async Task<Report> Report()
    {
        var facts = new List<FileFacts>();
        foreach (var file in files)
        {
            var json = JsonSerializer.Serialize(await FileCheck.Look(file, Open, Beside, ct: TestContext.Current.CancellationToken), Json.Options);
            facts.Add(JsonSerializer.Deserialize<FileFacts>(json, Json.Options)!);
        }
        return await DepositCheck.Judge(Description, files, facts, Open, TestContext.Current.CancellationToken);
    }

    private Task<Stream> Open(AssetPath path, CancellationToken ct) => Task.FromResult<Stream>(new MemoryStream(bytes[path], writable: false));

    private Task<Stream?> Beside(AssetPath path, CancellationToken ct) =>
        Task.FromResult<Stream?>(bytes.TryGetValue(path, out var found) ? new MemoryStream(found, writable: false) : null);

    public static readonly FileLabels Scan = new(Role.Scan, Subject: "01");
    public static readonly FileLabels Mask = new(Role.Segmentation, Subject: "01") { Regions = [new("lesion")] };
    public static readonly FileLabels Features = new(Role.FeatureTable);

    public static Grid SmallGrid { get; } = Grid.AxisAligned(6, 5, 4, 1, 1, 2.5);

    /// <summary>A scan of a ramp of intensities.</summary>
    public static byte[] ScanBytes(Grid? grid = null, bool gzip = true, Func<int, float>? voxel = null)
    {
        var on = grid ?? SmallGrid;
        var stream = new MemoryStream();
        NiftiWriter.Write(stream, new Volume(on, [.. Enumerable.Range(0, (int)on.Count).Select(voxel ?? (i => i))]), gzip);
        return stream.ToArray();
    }

    /// <summary>A label map that names its regions itself, as 3D Slicer writes it.</summary>
    public static byte[] NamedBytes(Func<int, float> voxel, params LabelName[] regions)
    {
        var stream = new MemoryStream();
        using (var writer = NrrdWriter.Begin(stream, SmallGrid, 1, SampleType.UInt8, gzip: true, regions))
            writer.Write([.. Enumerable.Range(0, (int)SmallGrid.Count).Select(voxel)]);
        return stream.ToArray();
    }

    /// <summary>A mask in which the given label fills the middle.</summary>
    public static byte[] MaskBytes(Grid? grid = null, float label = 1, bool gzip = true) => ScanBytes(grid, gzip, i => i % 7 == 3 ? label : 0);
}
