using System.Xml.Linq;

namespace OpenRadiomics.Tests.House;

/// <summary>Who may reference whom. Data flows one way, and hosts never reference each other.</summary>
public sealed class ReferencesTests
{
    private static readonly Dictionary<string, string[]> May = new()
    {
        ["Core"] = [],
        ["Radiomics"] = [],
        ["Storage"] = ["Core"],
        ["Client"] = ["Core"],
        ["Formats"] = ["Radiomics"],
        ["Checks"] = ["Core", "Radiomics", "Formats"],
        ["Viewing"] = ["Core", "Storage", "Radiomics", "Formats", "Checks"],
        ["Api"] = ["Core", "Storage", "Radiomics", "Formats", "Checks", "Viewing"],
        ["Ingest"] = ["Core", "Storage", "Checks", "Formats", "Radiomics", "Viewing"],
        ["CommandLine"] = ["Client", "Core", "Checks", "Formats", "Radiomics"],
        ["Web"] = ["Client", "Core"],
        ["Seed"] = ["Client", "Core", "Formats", "Radiomics"],
        ["Local"] = [],
    };

    private static readonly string[] Unbound = ["Tests", "Benchmarks"];
    /// <summary>The demo identity provider is for one machine.</summary>
    [Fact]
    public void no_host_knows_of_the_demo_identity_provider() =>
        Assert.Equal(["Local"], Sources.Projects.Where(path => Sources.Read(path).Contains("OpenIddict", StringComparison.Ordinal)).Select(Short));

    private static readonly string[] Packageless = ["Core", "Radiomics"];

    public static TheoryData<string> Bound => [.. May.Keys];

    [Theory, MemberData(nameof(Bound))]
    public void a_project_references_only_whom_it_may(string project)
    {
        var strangers = References(project).Where(reference => Compiled(reference)).Select(Name).Except(May[project]);
        Assert.Empty(strangers);
    }

    [Fact]
    public void every_project_is_in_the_table_and_in_the_solution()
    {
        Assert.Equal(May.Keys.Concat(Unbound).Order(), Sources.Projects.Select(Short).Order());
        var solution = Sources.Read("OpenRadiomics.sln").Replace('\\', '/');
        Assert.All(Sources.Projects, path => Assert.Contains(path, solution, StringComparison.Ordinal));
    }

    [Fact]
    public void core_and_radiomics_take_no_packages() =>
        Assert.All(Packageless, project => Assert.Empty(Xml(project).Descendants("PackageReference")));

    [Fact]
    public void nobody_references_through_somebody_else()
    {
        var props = XDocument.Parse(Sources.Read("Directory.Build.props"));
        Assert.Equal("true", props.Descendants("DisableTransitiveProjectReferences").Single().Value);
        Assert.DoesNotContain(Sources.Projects, path => Sources.Read(path).Contains("DisableTransitiveProjectReferences", StringComparison.Ordinal));
    }

    private static IEnumerable<XElement> References(string project) => Xml(project).Descendants("ProjectReference");

    private static XDocument Xml(string project) => XDocument.Parse(Sources.Read(Sources.Projects.Single(path => Short(path) == project)));

    private static bool Compiled(XElement reference) => (string?)reference.Attribute("ReferenceOutputAssembly") != "false";

    private static string Name(XElement reference) => Short((string)reference.Attribute("Include")!);

    private static string Short(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))
        .Replace("OpenRadiomics.", "", StringComparison.Ordinal);
}
