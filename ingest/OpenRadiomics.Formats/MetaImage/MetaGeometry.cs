using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The grid of a MetaImage header, whose positions are LPS as ITK's are: TransformMatrix holds the direction of one axis after another.</summary>
internal static class MetaGeometry
{
    /// <exception cref="BadBytesException">No usable position.</exception>
    public static Grid Of(MetaFields fields, int axes, ImageSize size, List<ReadProblem> remarks)
    {
        var matrix = fields["TransformMatrix", "Rotation", "Orientation"] is { } directions
            ? MetaFields.Numbers(directions, "TransformMatrix", axes * axes) : null;
        if (matrix is null)
            remarks.Add(new(ProblemKind.Unplaced, new ReadPlace.Header("TransformMatrix"), "no orientation in the patient", "TransformMatrix and Offset",
                "Write the image with its orientation; the axes were taken to run to the patient's left, back and head."));
        var offset = fields["Offset", "Position", "Origin"] is { } origin ? MetaFields.Numbers(origin, "Offset", axes) : new double[axes];
        var spacing = Spacing(fields, axes, remarks);
        var grid = new Grid(size.Nx, size.Ny, size.Nz, new(offset[0], offset[1], axes > 2 ? offset[2] : 0), Step(0), Step(1), Step(2));
        return double.IsFinite(grid.Origin.Length) && double.IsFinite(grid.VoxelVolume) && grid.VoxelVolume > 0 ? grid
            : throw MetaFields.Bad(ProblemKind.Invalid, "TransformMatrix, Offset, ElementSpacing", "numbers that are not finite or span no volume",
                "a position of finite numbers whose steps span a volume");

        Vector3d Step(int axis)
        {
            if (axis >= axes) return new(0, 0, 1);                       // an image of two dimensions: a slice of no said thickness
            double Along(int i) => i >= axes ? 0 : matrix?[axis * axes + i] ?? (i == axis ? 1 : 0);
            return spacing[axis] * new Vector3d(Along(0), Along(1), Along(2));
        }
    }

    private static double[] Spacing(MetaFields fields, int axes, List<ReadProblem> remarks)
    {
        if (fields["ElementSpacing"] is { } spacing) return MetaFields.Numbers(spacing, "ElementSpacing", axes);
        remarks.Add(new(ProblemKind.Assumed, new ReadPlace.Header("ElementSpacing"), "nothing", "the distance of neighbouring voxels",
            $"Write the image with its spacings; {(fields["ElementSize"] is null ? "1 mm was" : "ElementSize was")} taken."));
        return fields["ElementSize"] is { } size ? MetaFields.Numbers(size, "ElementSize", axes) : [.. Enumerable.Repeat(1.0, axes)];
    }
}
