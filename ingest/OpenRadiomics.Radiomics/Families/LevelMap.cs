namespace OpenRadiomics.Radiomics;

/// <summary>Discretised intensities in the region's bounding box: what the texture families look at.</summary>
/// <param name="Nx">Voxels along x, the fastest axis.</param>
/// <param name="Ny">Voxels along y.</param>
/// <param name="Nz">Slices.</param>
/// <param name="Levels">Grey level 1…<paramref name="LevelCount"/> inside the intensity mask, 0 outside; index x + nx·(y + ny·z).</param>
/// <param name="LevelCount">Ng: the highest level the discretisation can give (not only the highest that occurs).</param>
/// <param name="MorphologicalMask">The morphological mask on the same box; distances to the border are measured on it (IBSI GLDZM).</param>
public sealed record LevelMap(int Nx, int Ny, int Nz, ushort[] Levels, int LevelCount, bool[] MorphologicalMask);
