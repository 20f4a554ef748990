using System.IO.Compression;
using System.Xml.Linq;

namespace OpenRadiomics.Tests.Builders;

public sealed class ClientPackageTests(Servers servers)
{
    [Theory, InlineData("OpenRadiomics.Client"), InlineData("OpenRadiomics.Core")]
    public async Task a_package_has_its_program_documentation_readme_and_symbols(string name)
    {
        var folder = (await ClientPackages.Shared(servers)).Folder;
        using var package = await ZipFile.OpenReadAsync(Directory.GetFiles(folder, $"{name}.*.nupkg").Single(), TestContext.Current.CancellationToken);
        var parts = package.Entries.Select(entry => entry.FullName).ToArray();
        Assert.Contains("README.md", parts);
        Assert.Contains($"lib/net10.0/{name}.dll", parts);
        Assert.Contains($"lib/net10.0/{name}.xml", parts);
        Assert.DoesNotContain(parts, part => part.EndsWith(".pdb", StringComparison.Ordinal));
        await using var text = await package.GetEntry($"{name}.nuspec")!.OpenAsync(TestContext.Current.CancellationToken);
        var about = XDocument.Load(text).Descendants().ToLookup(element => element.Name.LocalName, element => element.Value);
        Assert.Equal((name, "MIT", "README.md"), (about["id"].Single(), about["license"].Single(), about["readme"].Single()));
        Assert.NotEqual("Package Description", about["description"].Single());
        using var symbols = await ZipFile.OpenReadAsync(Directory.GetFiles(folder, $"{name}.*.snupkg").Single(), TestContext.Current.CancellationToken);
        Assert.Contains(symbols.Entries, entry => entry.FullName == $"lib/net10.0/{name}.pdb");
    }
}
