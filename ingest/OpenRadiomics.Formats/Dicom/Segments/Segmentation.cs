using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A DICOM Segmentation (PS3.3 section A.51): segments as frames of one grid. Segments may overlap.</summary>
/// <param name="Grid">The smallest grid that has every frame as a slice; slices without a frame are empty.</param>
/// <param name="Segments">In the order of the file.</param>
/// <param name="SeriesUids">The image series it was drawn on, as far as it says.</param>
/// <param name="IsFractional">Voxels have a part in a segment; those of a half and more are inside.</param>
public sealed record Segmentation(Grid Grid, IReadOnlyList<Segment> Segments, IReadOnlyList<string> SeriesUids, bool IsFractional)
{
    /// <summary>SOP class of Segmentation Storage (PS3.4 annex B.5).</summary>
    public const string SopClass = "1.2.840.10008.5.1.4.1.1.66.4";
}

/// <summary>A segment (PS3.3 table C.8.20-4).</summary>
/// <param name="Number">Segment Number, from 1, unique in its file.</param>
/// <param name="Label">Segment Label; may be empty.</param>
/// <param name="PropertyType">Meaning of its coded property type, such as <c>Neoplasm</c>; may be empty.</param>
/// <param name="AlgorithmType">AUTOMATIC, SEMIAUTOMATIC or MANUAL; may be empty.</param>
public sealed record Segment(int Number, string Label, string PropertyType, string AlgorithmType);
