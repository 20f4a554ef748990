using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A DICOM series as an image.</summary>
/// <param name="Format">DICOM, or the archive it came in.</param>
/// <param name="Grid">Where the voxels lie, LPS, mm.</param>
/// <param name="VolumeCount">Time points or echoes on that grid.</param>
/// <param name="Sample">How a pixel is stored in the first file.</param>
/// <param name="Texts">Every text of the headers, each once.</param>
/// <param name="Series">The series, with what is odd about it.</param>
public sealed record DicomImageHeader(string Format, Grid Grid, int VolumeCount, SampleType Sample, IReadOnlyList<TextField> Texts, DicomSeries Series)
    : ImageHeader(Format, Grid, VolumeCount, Sample, Texts)
{
    /// <summary>What turns intensities into SUV by body weight, if all files agree on it; null where they do not tell, or it is no PET.</summary>
    public double? SuvFactor => Series.Instances[0].SuvFactor is { } factor
        && Series.Instances.All(instance => instance.SuvFactor is { } other && Math.Abs(other - factor) <= 1e-6 * factor) ? factor : null;

    internal static SampleType SampleOf(DicomPixelFormat pixels) => pixels switch
    {
        { IsFloat: true, BitsAllocated: 32 } => SampleType.Float32,
        { IsFloat: true } => SampleType.Float64,
        { BitsAllocated: 8, IsSigned: true } => SampleType.Int8,
        { BitsAllocated: 8 } => SampleType.UInt8,
        { BitsAllocated: 16, IsSigned: true } => SampleType.Int16,
        { BitsAllocated: 16 } => SampleType.UInt16,
        { IsSigned: true } => SampleType.Int32,
        _ => SampleType.UInt32,
    };
}
