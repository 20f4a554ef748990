using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>The values of a region by identity.</summary>
internal static class Computed
{
    public static Dictionary<(string Code, string Subcode, Aggregation Aggregation), double> Of(Volume image, Mask mask, ProcessingSettings settings) =>
        Of(ProcessingChain.Apply(image, mask, settings), AllFamilies.List);

    public static Dictionary<(string Code, string Subcode, Aggregation Aggregation), double> Of(Region region, IReadOnlyList<IFeatureFamily> families) =>
        Extraction.Of(region, families, ct: TestContext.Current.CancellationToken)
            .ToDictionary(f => (f.Definition.Code, f.Definition.Subcode, f.Aggregation), f => f.Value);
}
