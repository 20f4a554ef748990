using System.Security.Cryptography;
using System.Text.Json;
using OpenRadiomics.Formats;
using OpenRadiomics.Tests.CommandLine;
using static OpenRadiomics.Tests.Identity.PlantedDicom;

namespace OpenRadiomics.Tests.Identity;

/// <summary>The command as people run it, on folders named by people.</summary>
public sealed class DeidentifyCommandTests : IDisposable
{
    private readonly StudyFolder folder = new();

    public DeidentifyCommandTests()
    {
        folder.Text("secret", "a secret of the tests");
        Put("in/Kestrelson John 1956/IM0001", Everywhere("Kestrelson, John"));
        Put("in/Kestrelson John 1956/IM0002", Slice(2, Text("StudyDate", "20190301"), Text("PatientName", "Kestrelson^John")));
        Put("in/x/capture.dcm", Slice(3, Text("SOPClassUID", "1.2.840.10008.5.1.4.1.1.7"), Text("PatientName", "Kestrelson^John")));
        Put("in/x/burned.dcm", Slice(4, Text("BurnedInAnnotation", "YES"), Text("PatientName", "Kestrelson^John")));
        folder.Text("in/Kestrelson.txt", "Kestrelson, John");
    }

    [Fact]
    public async Task nothing_of_anybody_is_written_neither_in_names_nor_in_files_nor_in_the_report()
    {
        var said = await Run("out");
        Assert.Equal(0, said.Exit);
        var files = Directory.GetFiles(folder.At("out"), "*", SearchOption.AllDirectories);
        Assert.Equal(4, files.Length);
        foreach (var file in files)
        {
            var (path, bytes) = (Path.GetRelativePath(folder.At("out"), file), await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
            Assert.All(new[] { "Kestrel", "1956", "19830617", "1.3.12.2.1107" },
                part => Assert.False(Holds(bytes, part) || path.Contains(part, StringComparison.OrdinalIgnoreCase), $"{part} in {path}"));
        }
        Assert.DoesNotContain("Kestrel", said.Output + said.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(files, file => file.Replace('\\', '/').Contains("/scan/ct-", StringComparison.Ordinal)
            && Path.GetRelativePath(folder.At("out"), file).StartsWith("sub-P", StringComparison.Ordinal));
    }

    [Fact]
    public async Task the_report_tells_what_was_done_and_what_was_left_out()
    {
        await Run("out");
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(folder.At("out/deidentification.json"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal((2, 2), (report.GetProperty("files").GetInt32(), report.GetProperty("patients").GetInt32()));
        Assert.Equal(3, report.GetProperty("leftOut").EnumerateObject().Sum(reason => reason.Value.GetInt32()));
        Assert.Contains(report.GetProperty("attributes").EnumerateArray(),
            one => one.GetProperty("attribute").GetString() == "(0010,0030) PatientBirthDate" && one.GetProperty("step").GetString() == "emptied");
        Assert.Contains("1 files left out: text is burned into its pixels.",
            await File.ReadAllTextAsync(folder.At("out/deidentification.txt"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task two_runs_write_the_same_bytes()
    {
        await Run("out");
        await Run("again");
        Assert.Equal(Digests("out"), Digests("again"));
    }

    [Fact]
    public async Task what_was_written_passes_the_gate()
    {
        await Run("out");
        var said = await Tool.Run("check", folder.At("out"), "--json");
        var codes = JsonDocument.Parse(said.Output).RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => finding.GetProperty("code").GetString()!);
        Assert.DoesNotContain(codes, code => code.StartsWith("OR2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task a_folder_that_is_not_empty_and_folders_within_each_other_are_refused()
    {
        folder.Text("full/something", "x");
        Assert.Equal(2, (await Run("full")).Exit);
        Assert.Equal(2, (await Run("in/deeper")).Exit);
        Assert.Equal(2, (await Tool.Run("deidentify", folder.At("nowhere"), folder.At("out"))).Exit);
    }

    [Fact]
    public async Task a_secret_is_made_once_and_is_its_owners_alone()
    {
        Assert.Equal(0, (await Tool.Run("deidentify", folder.At("in"), folder.At("out"), "--secret", folder.At("new/secret"))).Exit);
        var made = await File.ReadAllBytesAsync(folder.At("new/secret"), TestContext.Current.CancellationToken);
        Assert.Equal(32, made.Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder.At("new/secret")));
        await Tool.Run("deidentify", folder.At("in"), folder.At("again"), "--secret", folder.At("new/secret"));
        Assert.Equal(Digests("out"), Digests("again"));
    }

    public void Dispose() => folder.Dispose();

    private Task<Tool.Said> Run(string target) => Tool.Run("deidentify", folder.At("in"), folder.At(target), "--secret", folder.At("secret"));

    private void Put(string path, DicomDataSet set) => folder.Write(path, stream => stream.Write(Bytes(set)));

    private string[] Digests(string where) =>
    [
        .. Directory.GetFiles(folder.At(where), "*", SearchOption.AllDirectories)
            .Select(file => $"{Path.GetRelativePath(folder.At(where), file)} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}")
            .Order(StringComparer.Ordinal),
    ];
}
