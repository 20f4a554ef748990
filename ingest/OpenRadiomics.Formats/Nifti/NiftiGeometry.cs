using System.Globalization;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The grid of a NIfTI header: sform before qform before spacings, turned from RAS to LPS.</summary>
internal sealed class NiftiGeometry(NiftiFields fields, int nx, int ny, int nz)
{
    /// <summary>Corners that lie further apart than this part of the smallest spacing are reported as a contradiction of sform and qform.</summary>
    private const double Tolerance = 0.01;

    private readonly double toMm = fields.SpatialUnit switch { 1 => 1000, 3 => 0.001, _ => 1 };

    /// <summary>The grid and where it was taken from, or null where no statement of the header gives one; what was odd is added to the remarks.</summary>
    public (Grid Grid, NiftiOrientation Orientation)? Find(List<ReadProblem> remarks)
    {
        if (toMm != 1) remarks.Add(new(ProblemKind.Assumed, Field("xyzt_units"), fields.SpatialUnit == 1 ? "metres" : "micrometres", "millimetres",
            "None needed: lengths were turned into millimetres."));
        var sform = fields.SformCode > 0 ? Usable(Sform()) : null;
        var qform = fields.QformCode > 0 ? Usable(Qform()) : null;
        if (fields.SformCode > 0 && sform is null) remarks.Add(
            Unusable("srow_x, srow_y, srow_z", "an affine of finite numbers whose three columns span a volume"));
        if (fields.QformCode > 0 && qform is null) remarks.Add(
            Unusable("quatern_b, quatern_c, quatern_d, pixdim", "a rotation of finite numbers and spacings above zero"));

        if (sform is not null && qform is not null) Compare(sform, qform, remarks);
        if (sform is not null) return (sform, NiftiOrientation.Sform);
        if (qform is not null) return (qform, NiftiOrientation.Qform);
        if (fields.SformCode > 0 || fields.QformCode > 0 || Usable(SpacingOnly()) is not { } grid) return null;
        remarks.Add(new(ProblemKind.Unplaced, Field("qform_code, sform_code"), "both 0: no orientation", "a position and orientation in the patient",
            "Write the image with its orientation; the axes were taken along the patient's right, front and head, the first voxel at the origin."));
        return (grid, NiftiOrientation.SpacingOnly);
    }

    private Grid Sform() => ToLps(
        new(fields.Srow(0, 3), fields.Srow(1, 3), fields.Srow(2, 3)),
        new(fields.Srow(0, 0), fields.Srow(1, 0), fields.Srow(2, 0)),
        new(fields.Srow(0, 1), fields.Srow(1, 1), fields.Srow(2, 1)),
        new(fields.Srow(0, 2), fields.Srow(1, 2), fields.Srow(2, 2)));

    /// <summary>nifti1.h, method 2: R(a, b, c, d) · diag(pixdim[1], pixdim[2], qfac · pixdim[3]).</summary>
    private Grid Qform()
    {
        var ((b, c, d), offset) = (fields.Quaternion, fields.QOffset);
        var a = 1 - (b * b + c * c + d * d);
        if (a < 1e-7)                                                    // a rotation by 180°, up to rounding
        {
            var length = Math.Sqrt(b * b + c * c + d * d);
            (a, b, c, d) = (0, b / length, c / length, d / length);
        }
        else a = Math.Sqrt(a);

        var (dx, dy, dz) = (Spacing(1), Spacing(2), fields.Pixdim(0) < 0 ? -Spacing(3) : Spacing(3));
        return ToLps(
            new(offset.X, offset.Y, offset.Z),
            dx * new Vector3d(a * a + b * b - c * c - d * d, 2 * (b * c + a * d), 2 * (b * d - a * c)),
            dy * new Vector3d(2 * (b * c - a * d), a * a + c * c - b * b - d * d, 2 * (c * d + a * b)),
            dz * new Vector3d(2 * (b * d + a * c), 2 * (c * d - a * b), a * a + d * d - b * b - c * c));
    }

    private Grid SpacingOnly() => ToLps(default, new(Spacing(1), 0, 0), new(0, Spacing(2), 0), new(0, 0, Spacing(3)));

    /// <summary>pixdim[i]; a 2-D image's missing third spacing is 1, as there is nothing to space.</summary>
    private double Spacing(int i) => i == 3 && fields.Dim(0) < 3 && fields.Pixdim(3) == 0 ? 1 : Math.Abs(fields.Pixdim(i));

    private Grid ToLps(Vector3d origin, Vector3d x, Vector3d y, Vector3d z) => new(nx, ny, nz, ToLps(origin), ToLps(x), ToLps(y), ToLps(z));

    private Vector3d ToLps(Vector3d ras) => new(0 - toMm * ras.X, 0 - toMm * ras.Y, toMm * ras.Z + 0);     // 0 − 0 and 0 + −0 are +0

    private static Grid? Usable(Grid grid) => double.IsFinite(grid.Origin.Length) && double.IsFinite(grid.VoxelVolume) && grid.VoxelVolume > 0 ? grid : null;

    private static void Compare(Grid sform, Grid qform, List<ReadProblem> remarks)
    {
        var apart = sform.Corners().Zip(qform.Corners(), (s, q) => (s - q).Length).Max();
        var smallest = Math.Min(sform.SpacingX, Math.Min(sform.SpacingY, sform.SpacingZ));
        if (apart > Tolerance * smallest)
            remarks.Add(new(ProblemKind.Contradiction, Field("sform, qform"), string.Create(CultureInfo.InvariantCulture, $"corners up to {apart:G4} mm apart"),
                "two statements of one position", "Make sform and qform agree; the sform was used."));
    }

    private static ReadProblem Unusable(string field, string expected) =>
        new(ProblemKind.Invalid, Field(field), "numbers that are not finite or span no volume", expected, "Write the image again with its orientation.");

    private static ReadPlace.Header Field(string name) => new(name);
}
