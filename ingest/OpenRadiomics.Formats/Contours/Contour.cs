using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A line drawn around a part of a region on one plane: the last point joins the first.</summary>
/// <param name="Points">In the order in which they were drawn, LPS, mm.</param>
public sealed record Contour(IReadOnlyList<Vector3d> Points);
