namespace OpenRadiomics.Formats;

/// <summary>The name that a file gives to the region of one label.</summary>
/// <param name="Value">The label: the intensity of the region's voxels.</param>
/// <param name="Name">What the region is called.</param>
/// <param name="Volume">The volume in which it lies, from 0: not 0 where overlapping regions lie in layers of their own.</param>
public sealed record LabelName(int Value, string Name, int Volume = 0);
