namespace OpenRadiomics.Formats;

/// <summary>NIfTI-1 in one file.</summary>
internal sealed class NiftiFormat
{
    public const string FormatName = "NIfTI-1";
}
