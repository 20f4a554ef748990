using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class PhantomReferenceTests
{
    [Fact]
    public void the_embedded_values_are_the_published_ones()
    {
        var published = ReferenceTable.Rows("ibsi1_reference_values.csv").ToList();
        Assert.Equal(1804, published.Count);
        Assert.Equal(1804, PhantomReference.All.Sum(p => p.Values.Count));
        Assert.All(published, row =>
        {
            var phantom = PhantomReference.For(ReferenceTable.PhantomId(row["dataset"]))!;
            var value = phantom.Find(row["ibsi_code"], row["ibsi_subcode"], AggregationCodes.Parse(row["aggregation_code"])!.Value)!;
            Assert.Equal((row.Number("value"), row.Number("tolerance")), (value.Value, value.Tolerance));
            Assert.Equal((row["feature"], row["family_abbrev"], row["spreadsheet_tag"]), (value.Feature, value.Family, value.Tag));
        });
    }

    [Fact]
    public void the_digital_phantom_has_74_voxels_of_four_levels()
    {
        var (image, mask) = (DigitalPhantom.Image, DigitalPhantom.Mask);
        var inside = image.Voxels.Where((_, i) => mask.Voxels[i]).CountBy(v => v).OrderBy(pair => pair.Key);
        Assert.Equal([new(1, 50), new(3, 1), new(4, 16), new(6, 7)], inside);
        Assert.Equal(9, image.Voxels[image.Grid.Index(2, 2, 2)]);
        Assert.Equal(8, image.Grid.VoxelVolume);
    }

    [Fact]
    public void an_unknown_phantom_is_null() => Assert.Null(PhantomReference.For("ct-phantom-f"));
}
