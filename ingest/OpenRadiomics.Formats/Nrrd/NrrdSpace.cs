using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The space in which an NRRD image says its positions.</summary>
/// <param name="Dimensions">Numbers of a vector; 0 where the header names no space. A fourth would be time, which does not turn.</param>
/// <param name="IsPatient">Whether its axes are the patient's.</param>
/// <param name="SignX">−1 where x runs to the right, for x runs to the left here.</param>
/// <param name="SignY">−1 where y runs to the front, for y runs to the back here.</param>
internal sealed record NrrdSpace(int Dimensions, bool IsPatient, int SignX, int SignY)
{
    /// <exception cref="BadBytesException">A space of no standard, or of more dimensions than are read.</exception>
    public static NrrdSpace Of(NrrdFields fields)
    {
        if (fields["space"] is { } name)
        {
            var lower = name.ToLowerInvariant();
            var isTimed = lower.EndsWith("-time", StringComparison.Ordinal);
            return (isTimed ? lower[..^5] : lower) switch
            {
                "right-anterior-superior" or "ras" => new(Timed(3), true, -1, -1),
                "left-anterior-superior" or "las" => new(Timed(3), true, 1, -1),
                "left-posterior-superior" or "lps" => new(Timed(3), true, 1, 1),
                "rast" => new(4, true, -1, -1),
                "last" => new(4, true, 1, -1),
                "lpst" => new(4, true, 1, 1),
                "scanner-xyz" or "3d-right-handed" or "3d-left-handed" => new(Timed(3), false, 1, 1),
                _ => throw NrrdFields.Bad(ProblemKind.Invalid, "space", "a space of no standard",
                    "left-posterior-superior, right-anterior-superior, left-anterior-superior, scanner-xyz, 3D-right-handed or 3D-left-handed"),
            };

            int Timed(int dimensions) => isTimed ? dimensions + 1 : dimensions;
        }
        return new(fields["spacedimension"] is { } dimension ? (int)NrrdNumbers.Whole(dimension, "space dimension", 2, 4) : 0, false, 1, 1);
    }

    public Vector3d ToLps(Vector3d v, double toMm) => new(SignX * toMm * v.X + 0, SignY * toMm * v.Y + 0, toMm * v.Z + 0);      // −0 + 0 is +0
}
