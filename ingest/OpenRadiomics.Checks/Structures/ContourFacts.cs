namespace OpenRadiomics.Checks;

/// <summary>A structure set in numbers: regions that become voxels only on the grid of a scan.</summary>
/// <param name="SeriesUids">The image series on which it says it was drawn.</param>
/// <param name="Regions">Its regions, in its order.</param>
public sealed record ContourFacts(IReadOnlyList<string> SeriesUids, IReadOnlyList<DrawnRegion> Regions);

/// <summary>A region of a structure set.</summary>
/// <param name="Number">Its number in the file.</param>
/// <param name="Name">Its name; null for one that is empty or may be a person's.</param>
/// <param name="Contours">Closed contours.</param>
/// <param name="Marks">Points and open lines, which enclose nothing.</param>
public sealed record DrawnRegion(int Number, string? Name, int Contours, int Marks);
