namespace OpenRadiomics.Formats;

/// <summary>Which axes of an NRRD image lie in space and which one counts volumes, if any.</summary>
/// <param name="Spatial">Numbers of the axes in space, in their order: two or three.</param>
/// <param name="Size">Voxels along them, and volumes.</param>
/// <param name="IsInterleaved">The axis of volumes is the fastest: their samples lie side by side.</param>
internal sealed record NrrdAxes(int[] Spatial, ImageSize Size, bool IsInterleaved)
{
    private static readonly string[] InSpace = ["domain", "space"];
    private static readonly string[] OfVolumes = ["list", "time", "point", "stub", "scalar", "none", "???"];

    /// <exception cref="BadBytesException">Sizes that are none, colours and vectors, or axes in an order that is not read.</exception>
    public static NrrdAxes Of(NrrdFields fields, ReadLimits limits)
    {
        var dimension = (int)NrrdNumbers.Whole(fields.Needed("dimension", "dimension"), "dimension", 1, 16);
        var words = NrrdNumbers.Words(fields.Needed("sizes", "sizes"));
        if (words.Length != dimension) throw NrrdFields.Bad(ProblemKind.Invalid, "sizes", $"{words.Length} numbers", $"{dimension}, as the image has axes");
        var sizes = Array.ConvertAll(words, word => NrrdNumbers.Whole(word, "sizes", 1, long.MaxValue));
        var isSpatial = Spatially(fields, dimension);

        var spatial = Enumerable.Range(0, dimension).Where(axis => isSpatial[axis]).ToArray();
        var others = Enumerable.Range(0, dimension).Where(axis => !isSpatial[axis] && sizes[axis] > 1).ToArray();
        if (spatial.Length is not (2 or 3) || others.Length > 1)
            throw NrrdFields.Bad(ProblemKind.Unsupported, "kinds", $"{spatial.Length} axes in space and {others.Length} others",
                "two or three axes in space, and at most one of volumes");
        var volumes = others.Length == 0 ? 1 : sizes[others[0]];
        var isInterleaved = others.Length > 0 && others[0] < spatial[0];
        if (others.Length > 0 && !isInterleaved && others[0] < spatial[^1])
            throw NrrdFields.Bad(ProblemKind.Unsupported, "kinds", "an axis of volumes between axes in space", "an axis of volumes before or behind them");
        return new(spatial, ImageSize.Within(limits, "sizes", sizes[spatial[0]], sizes[spatial[1]], spatial.Length < 3 ? 1 : sizes[spatial[2]], volumes,
            isInterleaved), isInterleaved);
    }

    /// <summary>By their directions; else by their kinds; else the first three.</summary>
    private static bool[] Spatially(NrrdFields fields, int dimension)
    {
        var kinds = fields["kinds"] is { } text ? NrrdNumbers.Words(text.ToLowerInvariant()) : null;
        if (kinds is not null && kinds.Length != dimension)
            throw NrrdFields.Bad(ProblemKind.Invalid, "kinds", $"{kinds.Length} kinds", $"{dimension}, as the image has axes");
        if (kinds?.FirstOrDefault(kind => !InSpace.Contains(kind) && !OfVolumes.Contains(kind)) is not null)
            throw NrrdFields.Bad(ProblemKind.Unsupported, "kinds", "colours, vectors or matrices", "scalar images: domain, space, list, time");
        if (fields["spacedirections"] is { } directions)
            return [.. NrrdNumbers.Vectors(directions, "space directions", dimension, NrrdSpace.Of(fields).Dimensions).Select(vector => vector is not null)];
        return kinds is not null && kinds.Any(InSpace.Contains) ? [.. kinds.Select(kind => InSpace.Contains(kind))]
            : [.. Enumerable.Range(0, dimension).Select(axis => axis < 3)];
    }
}
