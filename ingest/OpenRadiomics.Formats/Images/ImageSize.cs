namespace OpenRadiomics.Formats;

/// <summary>Voxels along the axes of a volume, and volumes: as large as the limits allow, so that no product of them overflows.</summary>
internal readonly record struct ImageSize(int Nx, int Ny, int Nz, int Volumes)
{
    private const int MostVolumes = 1 << 24;
    private const int MostInterleaved = 1 << 16;

    /// <summary>Samples of the whole file.</summary>
    public long Samples => (long)Nx * Ny * Nz * Volumes;

    /// <exception cref="BadBytesException">An axis has none, or there are more voxels or volumes than the limits allow.</exception>
    public static ImageSize Within(ReadLimits limits, string field, long nx, long ny, long nz, long volumes, bool isInterleaved)
    {
        foreach (var n in (ReadOnlySpan<long>)[nx, ny, nz, volumes])
            if (n < 1) throw new BadBytesException(new(ProblemKind.Invalid, new ReadPlace.Header(field), $"{n} voxels along an axis", "1 or more",
                "Write the header again."));
        if ((Int128)nx * ny > limits.Voxels || (Int128)nx * ny * nz > limits.Voxels)
            throw new BadBytesException(new(ProblemKind.TooLarge, new ReadPlace.Header(field), $"{nx} × {ny} × {nz} voxels", $"at most {limits.Voxels}",
                "Crop or resample the image."));
        var most = isInterleaved ? MostInterleaved : MostVolumes;
        if (volumes > most) throw new BadBytesException(new(ProblemKind.TooLarge, new ReadPlace.Header(field), $"{volumes} volumes", $"at most {most}",
            "Deposit the volumes in files of their own."));
        return new((int)nx, (int)ny, (int)nz, (int)volumes);
    }
}
