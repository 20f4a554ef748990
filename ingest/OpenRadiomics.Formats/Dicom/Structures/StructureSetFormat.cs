namespace OpenRadiomics.Formats;

/// <summary>An RT Structure Set: contours, which become a mask on the grid of a scan (<see cref="ContourFilling"/>).</summary>
public sealed class StructureSetFormat : IFileFormat
{
    /// <inheritdoc/>
    public string Name => "DICOM RTSTRUCT";

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".dcm"];

    /// <inheritdoc/>
    public bool Recognises(FileStart start) => DicomClass.Is(start, StructureSet.SopClass);
}
