using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>A DICOM Segmentation: label maps with names.</summary>
internal sealed class SegmentationFormat : OpenedFormat
{
    public override string Name => "DICOM SEG";

    public override IReadOnlyList<string> Extensions { get; } = [".dcm"];

    public override bool Recognises(FileStart start) => DicomClass.Is(start, Segmentation.SopClass);

    protected override ReadResult<OpenImage> Open(Stream stream, FilesBeside? beside, ReadLimits limits, CancellationToken ct) =>
        DicomReader.Read(stream, DicomPixels.Hold, limits, ct) switch
        {
            ReadResult<DicomFile>.Refused { Problem: var problem } => new ReadResult<OpenImage>.Refused(problem),
            ReadResult<DicomFile>.Read { Value: var read, Remarks: var remarks } => SegmentationImage.Open(read, Name, remarks, limits),
            _ => throw new UnreachableException(),
        };
}
