using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.CommandLine;

/// <summary>What the tool does with a portal: API, pipeline and stores are real.</summary>
public sealed class PortalCommandTests(Servers servers)
{
    [Fact]
    public async Task a_folder_is_deposited_continued_published_and_downloaded_again()
    {
        var portal = await SeededPortal.Shared(servers);
        string[] there = ["--api", portal.Address.ToString(), "--token", portal.Token];
        using var study = new StudyFolder();
        var deposited = await Tool.Run(["deposit", study.Path, "--json", .. there]);
        Assert.True(deposited.Exit == 0, deposited.Error);
        var id = JsonDocument.Parse(deposited.Output).RootElement.GetProperty("deposit").GetString()!;

        study.Text("protocol/protocol.txt", "As the phantom's authors say.");
        var continued = await Tool.Run(["deposit", study.Path, "--into", id, .. there]);
        Assert.True(continued.Exit == 0, continued.Error);
        var published = await Tool.Run(["publish", id, "--json", .. there]);
        Assert.True(published.Exit == 0, published.Error);
        var version = VersionId.Parse(JsonDocument.Parse(published.Output).RootElement.GetProperty("version").GetString()!, null);

        using var copy = new StudyFolder();
        var downloaded = await Tool.Run(["download", version.Accession.ToString(), "--version", "1", "--to", copy.At("download"), .. there]);
        Assert.True(downloaded.Exit == 0, downloaded.Error);
        foreach (var file in new[] { "sub-01/scan/ct.nii.gz", "sub-01/seg/gtv.nii.gz", "protocol/protocol.txt" })
            Assert.Equal(await File.ReadAllBytesAsync(study.At(file), TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(copy.At($"download/{file}"), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(copy.At("download/description.json")));
    }

    [Fact]
    public async Task errors_are_shown_and_nothing_is_published()
    {
        var portal = await SeededPortal.Shared(servers);
        using var study = new StudyFolder(licence: null);
        var said = await Tool.Run("deposit", study.Path, "--publish", "--api", portal.Address.ToString(), "--token", portal.Token);
        Assert.Equal(1, said.Exit);
        Assert.Contains("OR5001", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task without_a_token_the_portal_refuses_and_says_so()
    {
        var portal = await SeededPortal.Shared(servers);
        using var study = new StudyFolder();
        var said = await Tool.Run("deposit", study.Path, "--api", portal.Address.ToString());
        Assert.Equal(3, said.Exit);
        Assert.NotEmpty(said.Error);
    }
}
