using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The grid of an NRRD header: directions and origin in its space, else spacings alone; turned to LPS.</summary>
internal static class NrrdGeometry
{
    /// <exception cref="BadBytesException">No usable position.</exception>
    public static Grid Of(NrrdFields fields, NrrdAxes axes, List<ReadProblem> remarks)
    {
        var space = NrrdSpace.Of(fields);
        var (origin, steps) = fields["spacedirections"] is { } directions ? Directed(fields, directions, axes, space)
            : (default, Spaced(fields, axes, remarks));
        if (!space.IsPatient || fields["spacedirections"] is null)
            remarks.Add(new(ProblemKind.Unplaced, new ReadPlace.Header("space, space directions"), "no orientation in the patient",
                "space, space directions and space origin",
                "Write the image with its orientation; the axes were taken to run to the patient's left, back and head."));
        var toMm = Unit(fields, remarks);
        var (x, y) = (space.ToLps(steps[0], toMm), space.ToLps(steps[1], toMm));
        var z = steps.Length > 2 ? space.ToLps(steps[2], toMm) : x.Cross(y) is { Length: > 0 } normal ? 1 / normal.Length * normal : default;
        var grid = new Grid(axes.Size.Nx, axes.Size.Ny, axes.Size.Nz, space.ToLps(origin, toMm), x, y, z);
        return double.IsFinite(grid.Origin.Length) && double.IsFinite(grid.VoxelVolume) && grid.VoxelVolume > 0 ? grid
            : throw NrrdFields.Bad(ProblemKind.Invalid, "space directions, space origin, spacings", "numbers that are not finite or span no volume",
                "a position of finite numbers whose steps span a volume");
    }

    private static (Vector3d Origin, Vector3d[] Steps) Directed(NrrdFields fields, string directions, NrrdAxes axes, NrrdSpace space)
    {
        if (space.Dimensions is not (3 or 4)) throw NrrdFields.Bad(ProblemKind.Unsupported, "space dimension", $"{space.Dimensions}",
            "a space of three dimensions");
        var dimension = NrrdNumbers.Words(fields.Needed("sizes", "sizes")).Length;
        var vectors = NrrdNumbers.Vectors(directions, "space directions", dimension, space.Dimensions);
        var origin = fields["spaceorigin"] is { } text ? NrrdNumbers.Vectors(text, "space origin", 1, space.Dimensions)[0] : null;
        return (origin ?? default, [.. axes.Spatial.Select(axis => vectors[axis]!.Value)]);
    }

    private static Vector3d[] Spaced(NrrdFields fields, NrrdAxes axes, List<ReadProblem> remarks)
    {
        var dimension = NrrdNumbers.Words(fields.Needed("sizes", "sizes")).Length;
        var spacings = fields["spacings"] is { } text ? NrrdNumbers.List(text, "spacings", dimension) : null;
        if (spacings is null)
            remarks.Add(new(ProblemKind.Assumed, new ReadPlace.Header("spacings"), "nothing", "the distance of neighbouring voxels",
                "Write the image with its spacings; 1 mm was assumed."));
        return [.. axes.Spatial.Select((axis, i) => (spacings?[axis] ?? 1) * (i == 0 ? new Vector3d(1, 0, 0) : i == 1 ? new(0, 1, 0) : new(0, 0, 1)))];
    }

    /// <summary>"space units", or "units" of the axes where no space is named: the same for all of them, or not believed.</summary>
    private static double Unit(NrrdFields fields, List<ReadProblem> remarks)
    {
        if ((fields["spaceunits"] ?? fields["units"]) is not { } text) return 1;
        var units = text.Split('"', StringSplitOptions.RemoveEmptyEntries).Where(unit => !string.IsNullOrWhiteSpace(unit)).Take(3).Distinct().ToArray();
        double? toMm = units switch { [] or ["mm"] or ["millimeter"] or ["millimetre"] => 1, ["cm"] => 10, ["m"] => 1000,
            ["um"] or ["µm"] or ["micron"] => 0.001, _ => null };
        if (toMm != 1)
            remarks.Add(new(ProblemKind.Assumed, new ReadPlace.Header("space units"),
                toMm is null ? "units that are not known here, or not the same" : units[0], "millimetres",
                toMm is null ? "Write lengths in millimetres; they were taken to be." : "None needed: lengths were turned into millimetres."));
        return toMm ?? 1;
    }
}
