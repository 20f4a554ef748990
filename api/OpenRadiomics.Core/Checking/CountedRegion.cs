namespace OpenRadiomics.Core;

/// <summary>A region of a segmentation as its file holds it, on the grid of its scan.</summary>
/// <param name="Path">The segmentation.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Label">Its number in the file.</param>
/// <param name="Voxels">How many voxels it has; for contours, those whose centres they enclose.</param>
public sealed record CountedRegion(AssetPath Path, string? Name, int? Label, long Voxels);
