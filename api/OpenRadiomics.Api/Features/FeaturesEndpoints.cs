namespace OpenRadiomics.Api;

/// <summary>The catalogue of features.</summary>
internal static class FeaturesEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var features = api.MapGroup("/features").WithTags("Features");
        ListFeatures.Map(features);
        GetFeature.Map(features);
        ListFeatureReferences.Map(features);
    }
}
