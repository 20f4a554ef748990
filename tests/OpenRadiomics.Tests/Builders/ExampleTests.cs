using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using OpenRadiomics.CommandLine;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Local;
using OpenRadiomics.Web.Portal;

namespace OpenRadiomics.Tests.Builders;

/// <summary>The examples of the page for builders, taken from the page as it is shown, and run against the portal that shows it.</summary>
public sealed partial class ExampleTests(Servers servers) : IDisposable
{
    private const string Tool = "openradiomics ";
    private const string Title = "Capybara lungs under a photon counter";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openradiomics-examples-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task the_page_shows_every_example_there_is()
    {
        var shown = await Shown();
        Assert.Equal(AllExamples.InOrder.SelectMany(task => task.Examples).Select(example => example.File), shown.Keys);
        Assert.All(shown.Values, text => Assert.DoesNotContain("portal.example", text, StringComparison.Ordinal));
        Assert.Equal(Directory.GetFiles(Repository.File("web", "OpenRadiomics.Web", "Examples")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            shown.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task the_tool_takes_every_command_that_the_page_and_the_readme_show()
    {
        var tool = new RootCommand();
        foreach (var option in OpenRadiomics.CommandLine.PortalOptions.All) tool.Options.Add(option);
        foreach (var command in AllCommands.InOrder()) tool.Subcommands.Add(command);
        var deposit = (await Shown())["deposit.sh"].Split('\n');
        Assert.Contains("openradiomics deposit my-study --publish", deposit);
        var readme = await File.ReadAllLinesAsync(Repository.File("README.md"), Ct);
        foreach (var line in deposit.Concat(readme).Where(line => line.StartsWith(Tool, StringComparison.Ordinal)))
            Assert.Empty(tool.Parse(AfterArguments().Replace(line[Tool.Length..], "")).Errors.Select(error => $"{line}: {error.Message}"));
    }

    [Fact]
    public async Task the_layout_that_the_page_shows_is_read_as_it_says()
    {
        var said = InTree(WebUtility.HtmlDecode(Layout().Match(await Page()).Groups[1].Value)).ToArray();
        var proposed = ManifestProposal.For(new(said.Select(file => file.Path))).Entries.ToDictionary(entry => entry.Path);
        foreach (var (path, role) in said.Where(file => Enum.TryParse<Role>(file.Role, out _)))
        {
            Assert.Equal((path, role), (path, $"{proposed[path].Role}"));
            Assert.Equal((path, role), (path, $"{FolderConvention.Labels(AssetPath.Parse(path, null)).Role}"));
        }
        Assert.Equal(Enum.GetNames<Role>().Order(), said.Select(file => file.Role).Intersect(Enum.GetNames<Role>()).Order());
        Assert.Equal(("1", "gtv", "B"), proposed["sub-01/ses-1/seg/roi-gtv_reader-B.nii.gz"] is var mask ? (mask.Session, mask.Roi, mask.Reader) : default);
        Assert.Equal("gtv", proposed["sub-01/ses-1/seg/gtv.nii.gz"].Roi);
    }

    [Theory, InlineData("find.sh"), InlineData("find.py"), InlineData("find.R"), InlineData("graphql.sh"), InlineData("graphql.py")]
    public async Task datasets_are_found(string file) => Assert.Contains(Title, await Run(file, ForCapybaras), StringComparison.Ordinal);

    [Theory, InlineData("check.sh", "\"match\":1,"), InlineData("check.py", "1 values match, 1 do not"), InlineData("check.R", "1 values match, 1 do not")]
    public async Task a_table_is_checked(string file, string expected)
    {
        await ATable();
        Assert.Contains(expected, await Run(file), StringComparison.Ordinal);
    }

    [Theory, InlineData("download.sh", "features/all.csv: OK"), InlineData("download.py", "whole 8 features/all.csv")]
    public async Task a_version_is_downloaded_and_verified(string file, string expected)
    {
        var newer = (await RunningPortal.Shared(servers)).Newer.Id;
        var said = await Run(file, text => text.Replace("OR-000001/versions/1", $"{newer.Accession}/versions/{newer.Number}", StringComparison.Ordinal));
        Assert.Contains(expected, said, StringComparison.Ordinal);
        Assert.DoesNotContain("DAMAGED", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("values.sh", "original_glcm_JointEntropy,"), InlineData("values.py", " 20 values, mean 4.0"), InlineData("values.R", "20")]
    [InlineData("robustness.sh", "original_shape_MeshVolume,"), InlineData("robustness.py", "of 20 regions"),
        InlineData("robustness.R", "original_shape_MeshVolume")]
    [InlineData("deltas.sh", ",60,"), InlineData("deltas.py", "1000 → 1060 ratio 1.06"), InlineData("correlations.py", "for 2 features"),
        InlineData("correlations.R", "original_shape_M")]
    public async Task features_are_asked_for_by_what_they_mean(string file, string expected) =>
        Assert.Contains(expected, await Run(file, await ForMeasured()), StringComparison.Ordinal);

    [Fact]
    public async Task a_delivery_is_verified_in_python_and_a_changed_one_is_not()
    {
        var (secret, time) = (WebhookSignature.NewSecret(), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        var headers = string.Create(CultureInfo.InvariantCulture,
            $"{{'webhook-id': 'x', 'webhook-timestamp': '{time}', 'webhook-signature': '{WebhookSignature.Sign(secret, "x", time, "{}")}'}}");
        Assert.Equal("True False", (await Run("webhook.py",
            text => $"{text}\n\nprint(is_from_the_portal('{secret}', {headers}, b'{{}}'), is_from_the_portal('{secret}', {headers}, b'[]'))\n")).Trim());
    }

    [Fact]
    public async Task what_is_written_in_csharp_runs_with_the_packed_client()
    {
        await ATable();
        await (await ClientPackages.Shared(servers)).Serve(_folder.FullName);
        Assert.Contains(Title, await Run("find.cs", ForCapybaras), StringComparison.Ordinal);
        Assert.Contains("1 values match, 1 do not", await Run("check.cs"), StringComparison.Ordinal);
        Assert.Contains(" values, mean ", await Run("values.cs"), StringComparison.Ordinal);
        var (secret, time) = (WebhookSignature.NewSecret(), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        Assert.Equal("True", (await Run("webhook.cs", null, secret, "x", $"{time}", WebhookSignature.Sign(secret, "x", time, "{}"), "{}")).Trim());
    }

    [Fact]
    public async Task what_is_written_in_typescript_compiles_with_types_made_of_the_openapi_document_and_runs()
    {
        var portal = await RunningPortal.Shared(servers);
        await Write("find.ts", ForCapybaras);
        using var http = new HttpClient { BaseAddress = portal.Address };
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "node_modules"), Repository.File("node_modules"));
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "package.json"), """{ "type": "module" }""", Ct);
        await NodeScript.Run("typescript.mjs", await http.GetStringAsync("/api/v1/openapi.json", Ct), _folder.FullName, "find.ts");
        Assert.Contains(Title, await Program.Run("node", ["find.js"], _folder.FullName), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path.Combine(_folder.FullName, "node_modules"))) Directory.Delete(Path.Combine(_folder.FullName, "node_modules"));
        _folder.Delete(recursive: true);
    }

    /// <summary>Every other test publishes lungs too.</summary>
    private static string ForCapybaras(string text) => text.Replace("lung", "capybara", StringComparison.Ordinal);

    /// <summary>The test's portal has a dataset of two visits that is not the seed's.</summary>
    private async Task<Func<string, string>> ForMeasured()
    {
        var measured = (await RunningPortal.Shared(servers)).Measured;
        return text => text.Replace("OR-000003", $"{measured}", StringComparison.Ordinal)
            .Replace("modality=CT", $"dataset={measured}", StringComparison.Ordinal)
            .Replace("\"test\"", "\"first\"", StringComparison.Ordinal).Replace("=test", "=first", StringComparison.Ordinal)
            .Replace("retest", "second", StringComparison.Ordinal).Replace("week6", "second", StringComparison.Ordinal);
    }

    private Task ATable() => File.WriteAllTextAsync(Path.Combine(_folder.FullName, "features.csv"),
        "original_shape_MeshVolume,original_firstorder_Mean\n556,3\n", Ct);

    private async Task<string> Run(string file, Func<string, string>? change = null, params string[] arguments)
    {
        var program = Path.GetExtension(file) switch { ".sh" => "bash", ".py" => "python3", ".R" => "Rscript", ".cs" => "dotnet",
            var other => throw new ArgumentException(other) };
        if (program == "Rscript" && !File.Exists("/usr/bin/Rscript")) Assert.Skip("R is missing: apt-get install r-base-core r-cran-jsonlite");
        await Write(file, change);
        return await Program.Run(program, program == "dotnet" ? ["run", file, "--", .. arguments] : [file, .. arguments], _folder.FullName);
    }

    private async Task Write(string file, Func<string, string>? change)
    {
        var text = (await Shown())[file];
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, file), change is null ? text : change(text), Ct);
    }

    private async Task<IReadOnlyDictionary<string, string>> Shown() =>
        Pre().Matches(await Page()).ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));

    private async Task<string> Page()
    {
        using var http = new HttpClient { BaseAddress = (await RunningPortal.Shared(servers)).Address };
        return await http.GetStringAsync("/build", Ct);
    }

    /// <summary>Files of a drawn tree by their paths, with the first word that is said of each.</summary>
    private static IEnumerable<(string Path, string Role)> InTree(string tree)
    {
        var folders = new List<string>();
        foreach (var line in Branch().Matches(tree).Cast<Match>())
        {
            folders.RemoveRange(line.Groups[1].Length / 4 - 1, folders.Count - line.Groups[1].Length / 4 + 1);
            if (line.Groups[2].Value.EndsWith('/')) folders.Add(line.Groups[2].Value);
            else yield return (string.Concat(folders) + line.Groups[2].Value, line.Groups[3].Value);
        }
    }

    [GeneratedRegex(@"\s+[#>] ?.*$")]
    private static partial Regex AfterArguments();

    [GeneratedRegex("<pre tabindex=\"0\" data-layout><code>(.*?)</code></pre>", RegexOptions.Singleline)]
    private static partial Regex Layout();

    [GeneratedRegex(@"^([│├└─ ]{4,})(\S+) *(\w*)", RegexOptions.Multiline)]
    private static partial Regex Branch();

    [GeneratedRegex("<pre tabindex=\"0\" data-example=\"([^\"]+)\"><code>(.*?)</code></pre>", RegexOptions.Singleline)]
    private static partial Regex Pre();
}
