using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Core;

/// <summary>Labels as they lie in documents of every release.</summary>
public sealed class FileLabelsTests
{
    private const string Rest =
        "\"role\":\"segmentation\",\"subject\":\"01\",\"session\":null,\"scan\":\"ct\",\"reader\":\"a\",\"repeat\":null,\"licence\":null,\"phantom\":null";

    private static readonly FileLabels Mask = new(Role.Segmentation, "01", Scan: "ct", Reader: "a");

    [Fact]
    public void are_stored_with_their_regions() => Assert.Equal(
        $$"""{{{Rest}},"regions":[{"name":"liver","label":1},{"name":"tumour","label":null}]}""",
        JsonSerializer.Serialize(Mask with { Regions = [new("liver", 1), new("tumour")] }, Json.Options));

    [Theory]
    [InlineData("\"roi\":\"lesion\",\"label\":2", "lesion", 2)]
    [InlineData("\"label\":2,\"roi\":\"lesion\"", "lesion", 2)]
    [InlineData("\"roi\":\"lesion\",\"label\":null", "lesion", null)]
    [InlineData("\"roi\":null,\"label\":3", null, 3)]
    public void of_the_first_release_have_one_region(string only, string? name, int? label) =>
        Assert.Equal(Mask with { Regions = [new(name, label)] }, Read($"{{{only},{Rest}}}"));

    [Theory]
    [InlineData("\"roi\":null,\"label\":null,")]
    [InlineData("")]
    public void of_the_first_release_may_have_none(string none) => Assert.Equal(Mask, Read($"{{{none}{Rest}}}"));

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"name":"liver","label":1},{"name":"tumour"}]""")]
    public void come_back_as_they_were_stored(string regions)
    {
        var read = Read($"{{\"regions\":{regions},{Rest}}}");
        Assert.Equal(read, Read(JsonSerializer.Serialize(read, Json.Options)));
    }

    [Fact]
    public void are_equal_where_their_regions_are()
    {
        Assert.Equal(Mask with { Regions = [new("liver", 1)] }, Mask with { Regions = [new("liver", 1)] });
        Assert.NotEqual(Mask with { Regions = [new("liver", 1)] }, Mask with { Regions = [new("liver", 2)] });
        Assert.NotEqual(Mask with { Regions = [new("a"), new("b")] }, Mask with { Regions = [new("b"), new("a")] });
    }

    private static FileLabels Read(string json) => JsonSerializer.Deserialize<FileLabels>(json, Json.Options)!;
}
