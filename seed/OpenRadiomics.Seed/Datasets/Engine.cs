using OpenRadiomics.Core;

namespace OpenRadiomics.Seed;

/// <summary>The portal's own engine, as a software among others.</summary>
internal static class Engine
{
    public static ExtractionSoftware Software { get; } = new("OpenRadiomics", typeof(Radiomics.Extraction).Assembly.GetName().Version!.ToString(3));
}
