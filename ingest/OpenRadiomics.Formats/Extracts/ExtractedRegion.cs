using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>What our own engine computed of one region.</summary>
/// <param name="Region">Which: the manifest's row of its segmentation; null where a table holds one region alone.</param>
/// <param name="Features">Its values, in the families' order.</param>
public sealed record ExtractedRegion(ManifestEntry? Region, IReadOnlyList<ExtractedFeature> Features);
