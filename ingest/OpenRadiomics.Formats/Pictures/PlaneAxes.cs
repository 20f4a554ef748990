using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>How the voxels of a grid lie in a picture of a plane: which index axis runs to the right, which downwards, and which through the picture.</summary>
/// <param name="Right">The axis to the right.</param>
/// <param name="Down">The axis downwards.</param>
/// <param name="Through">Number of the axis through the picture: 0 for x, 1 for y, 2 for z.</param>
internal sealed record PlaneAxes(PictureAxis Right, PictureAxis Down, int Through)
{
    private static readonly int[][] Orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    public static PlaneAxes Of(Grid grid, PatientPlane plane)
    {
        Vector3d[] steps = [grid.StepX, grid.StepY, grid.StepZ];
        int[] counts = [grid.Nx, grid.Ny, grid.Nz];
        // Oblique grids are shown along those of their axes that come nearest to the patient's.
        var order = Orders.MaxBy(order => order.Select((axis, patient) => Math.Abs(Along(steps[axis], patient)) / steps[axis].Length).Sum())!;
        var (left, back, head) = (Axis(0), Axis(1), Axis(2));
        return plane switch
        {
            PatientPlane.Axial => new(left, back, order[2]),
            PatientPlane.Coronal => new(left, head.Turned(), order[1]),
            _ => new(back, head.Turned(), order[0]),
        };

        PictureAxis Axis(int patient) => new(order[patient], Along(steps[order[patient]], patient) < 0, counts[order[patient]], steps[order[patient]].Length);
    }

    private static double Along(Vector3d step, int axis) => axis switch { 0 => step.X, 1 => step.Y, _ => step.Z };
}

/// <summary>An index axis as it runs in a picture.</summary>
/// <param name="Number">0 for x, 1 for y, 2 for z.</param>
/// <param name="IsReversed">It runs against its indices.</param>
/// <param name="Count">Voxels along it.</param>
/// <param name="SpacingMm">Distance of neighbours, mm.</param>
internal sealed record PictureAxis(int Number, bool IsReversed, int Count, double SpacingMm)
{
    public double LengthMm => Count * SpacingMm;

    public PictureAxis Turned() => this with { IsReversed = !IsReversed };
}
