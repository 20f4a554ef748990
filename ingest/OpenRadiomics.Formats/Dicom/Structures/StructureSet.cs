namespace OpenRadiomics.Formats;

/// <summary>Regions drawn as contours: an RT Structure Set (PS3.3 section A.19). Read, and served as it came; never written here.</summary>
/// <param name="Label">What its author calls it; may be empty.</param>
/// <param name="SeriesUids">The image series on which it was drawn, as far as it says: SeriesInstanceUID of each, in its order.</param>
/// <param name="InstanceUids">The images that its contours name: SOPInstanceUID of each once, in its order.</param>
/// <param name="Regions">In the order of the file's list of regions.</param>
public sealed record StructureSet(string Label, IReadOnlyList<string> SeriesUids, IReadOnlyList<string> InstanceUids, IReadOnlyList<StructureRegion> Regions)
{
    /// <summary>SOP class of RT Structure Set Storage (PS3.4 annex B.5).</summary>
    public const string SopClass = "1.2.840.10008.5.1.4.1.1.481.3";

    /// <summary>Texts that a person wrote, in the order of the file. May name persons: not to be logged.</summary>
    public IReadOnlyList<TextField> Texts { get; init; } = [];
}

/// <summary>A region of a structure set (PS3.3 sections C.8.8.5 and C.8.8.6).</summary>
/// <param name="Number">ROI Number, unique in its file.</param>
/// <param name="Name">ROI Name; may be empty.</param>
/// <param name="FrameOfReferenceUid">The coordinate system in which it was drawn; may be empty.</param>
/// <param name="Contours">What encloses area: contours of type CLOSED_PLANAR and CLOSEDPLANAR_XOR.</param>
public sealed record StructureRegion(int Number, string Name, string FrameOfReferenceUid, IReadOnlyList<Contour> Contours)
{
    /// <summary>Contours of type POINT: marks, which enclose nothing.</summary>
    public int Points { get; init; }

    /// <summary>Contours of type OPEN_PLANAR and OPEN_NONPLANAR: lines, which enclose nothing.</summary>
    public int OpenLines { get; init; }
}
