namespace OpenRadiomics.Radiomics;

/// <summary>Pairs of levels one step apart, both inside the region (IBSI LFYI). Linear in the voxels of the region's rows.</summary>
internal readonly struct CooccurrenceKernel(Step step) : IPairKernel
{
    public void Count<TTally>(LevelBox box, ref TTally tally) where TTally : struct, ITally, allows ref struct
    {
        for (var z = Math.Max(0, -step.Z); z < box.Nz - Math.Max(0, step.Z); z++)
            for (var y = Math.Max(0, -step.Y); y < box.Ny - Math.Max(0, step.Y); y++)
            {
                int here = z * box.Ny + y, there = (z + step.Z) * box.Ny + y + step.Y;
                RowRange a = box.Rows[here], b = box.Rows[there];
                int from = Math.Max(a.First, b.First - step.X), to = Math.Min(a.End, b.End - step.X);
                if (from >= to) continue;
                var levels = box.Levels.Slice(here * box.Nx + from, to - from);
                var neighbours = box.Levels.Slice(there * box.Nx + from + step.X, levels.Length);
                for (var x = 0; x < levels.Length; x++) tally.Add(levels[x], neighbours[x]);
            }
    }
}
