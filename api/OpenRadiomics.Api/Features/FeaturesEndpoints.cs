namespace OpenRadiomics.Api;

/// <summary>The catalogue of features, and their published values.</summary>
internal static class FeaturesEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var features = api.MapGroup("/features").WithTags("Features");
        ListFeatures.Map(features);
        ListValues.Map(features);
        GetStatistics.Map(features);
        GetRobustness.Map(features);
        GetCorrelations.Map(features);
        GetDeltas.Map(features);
        GetSoftwareAgreement.Map(features);
        FindNearestRegions.Map(features);
        GetFeature.Map(features);
        ListFeatureReferences.Map(features);
    }
}
