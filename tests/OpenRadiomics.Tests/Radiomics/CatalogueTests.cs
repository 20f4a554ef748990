using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

public sealed class CatalogueTests
{
    [Fact]
    public void every_family_is_in_the_list()
    {
        var made = typeof(IFeatureFamily).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IFeatureFamily)));
        Assert.Equal(made.OrderBy(t => t.Name), AllFamilies.List.Select(f => f.GetType()).OrderBy(t => t.Name));
    }

    [Fact]
    public void the_catalogue_is_ibsis_list_of_features()
    {
        var listed = ReferenceTable.Rows("ibsi1_features.csv").Select(row => (row["ibsi_code"], row["family_code"], row["family_abbrev"])).ToHashSet();
        Assert.Equal(172, listed.Count);
        Assert.Equal(listed, AllFamilies.Features.Select(f => (f.Feature.Code, f.Family.Code, f.Family.Abbreviation)).ToHashSet());
    }

    [Fact]
    public void names_and_tags_are_those_of_the_references()
    {
        foreach (var reference in PhantomReference.All.SelectMany(p => p.Values))
        {
            var feature = AllFamilies.Find(reference.Code, reference.Subcode)!;
            Assert.Equal(reference.Feature, feature.Name);
            Assert.StartsWith(feature.Tag, reference.Tag);
        }
    }

    [Fact]
    public void a_feature_says_everything_about_itself() => Assert.All(AllFamilies.Features, f =>
    {
        Assert.All([f.Feature.Name, f.Feature.Formula, f.Feature.Unit, f.Feature.Range, f.Feature.Tag], text => Assert.NotEmpty(text));
        Assert.EndsWith(".", f.Feature.Formula);
    });

    [Fact]
    public void codes_of_aggregations_read_back() =>
        Assert.All(AggregationCodes.All, aggregation => Assert.Equal(aggregation, AggregationCodes.Parse(aggregation.Code())));
}
