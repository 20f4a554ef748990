using System.Security.Cryptography;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>The data set of a segmentation, but for the UIDs that are made of it.</summary>
internal static class SegmentationHeader
{
    private const string SeriesNumber = "1000";                          // beyond those that scanners give

    public static DicomDataSet Of(int layers, IReadOnlyList<LabelledRegion> regions, SegmentationFrames frames, SegmentationSource source)
    {
        var grid = source.Layout.Grid;
        return DicomDataSet.Of(
        [
            DicomElements.Text(DicomTags.SpecificCharacterSet, DicomCharacterSet.Utf8.Terms),
            DicomElements.Text(DicomTags.SOPClassUID, Segmentation.SopClass), DicomElements.Text(DicomTags.Modality, "SEG"),
            .. ScanAttributes.Of(source.Header),
            DicomElements.Text(DicomTags.SeriesNumber, SeriesNumber), DicomElements.Text(DicomTags.InstanceNumber, "1"),
            DicomElements.Text(DicomTags.SeriesDescription, "Segmentation"),
            DicomElements.Text(DicomTags.Manufacturer, "OpenRadiomics"), DicomElements.Text(DicomTags.ManufacturerModelName, "OpenRadiomics"),
            DicomElements.Text(DicomTags.DeviceSerialNumber, "0"), DicomElements.Text(DicomTags.SoftwareVersions, "1"),
            DicomElements.Text(DicomTags.ImageType, "DERIVED", "PRIMARY"), DicomElements.Text(DicomTags.ContentLabel, "SEGMENTATION"),
            DicomElements.Text(DicomTags.ContentDescription), DicomElements.Text(DicomTags.ContentCreatorName),
            DicomElements.Text(DicomTags.SegmentationType, "BINARY"), DicomElements.Text(DicomTags.SegmentsOverlap, layers > 1 ? "YES" : "NO"),
            DicomElements.Text(DicomTags.LossyImageCompression, "00"), DicomElements.Text(DicomTags.PhotometricInterpretation, "MONOCHROME2"),
            DicomElements.Numbers(DicomTags.SamplesPerPixel, 1), DicomElements.Numbers(DicomTags.PixelRepresentation, 0),
            DicomElements.Numbers(DicomTags.NumberOfFrames, frames.List.Count),
            DicomElements.Numbers(DicomTags.Rows, grid.Ny), DicomElements.Numbers(DicomTags.Columns, grid.Nx),
            DicomElements.Numbers(DicomTags.BitsAllocated, 1), DicomElements.Numbers(DicomTags.BitsStored, 1), DicomElements.Numbers(DicomTags.HighBit, 0),
            Sequence(DicomTags.SegmentSequence, regions.Select(Segment)),
            .. SegmentationReferences.Of(source),
            .. Dimensions(source),
            .. SegmentationGroups.Of(frames, source.Layout),
            new DicomElement.Bulk(DicomTags.PixelData, DicomVr.OB, false, [new(0, frames.Bits.Length, frames.Bits)]),
        ]);
    }

    /// <summary>Masks do not tell how they were drawn nor of what tissue, and the standard asks for both: the values are those that claim least.</summary>
    private static DicomDataSet Segment(LabelledRegion region, int index) => DicomDataSet.Of(
    [
        DicomElements.Numbers(DicomTags.SegmentNumber, index + 1), DicomElements.Text(DicomTags.SegmentLabel, DicomCharacterSet.Utf8, [Line(region.Name)]),
        DicomElements.Text(DicomTags.SegmentAlgorithmType, "SEMIAUTOMATIC"), DicomElements.Text(DicomTags.SegmentAlgorithmName, "not stated"),
        Sequence(DicomTags.SegmentedPropertyCategoryCodeSequence, [DicomCode.Tissue.Item]),
        Sequence(DicomTags.SegmentedPropertyTypeCodeSequence, [DicomCode.Tissue.Item]),
    ], DicomCharacterSet.Utf8);

    /// <summary>As LO holds it (PS3.5 section 6.2): 64 characters, no backslash, no control characters.</summary>
    private static string Line(string name)
    {
        var line = string.Concat(name.Select(c => c == '\\' || char.IsControl(c) ? '_' : c)).Trim();
        return line.Length <= 64 ? line : line[..(char.IsHighSurrogate(line[63]) ? 63 : 64)];
    }

    /// <summary>Frames are ordered by segment, then by place (PS3.3 section C.7.6.17).</summary>
    private static IEnumerable<DicomElement> Dimensions(SegmentationSource source)
    {
        var organisation = DicomElements.Text(DicomTags.DimensionOrganizationUID,
            DigestUid.Of(SHA256.HashData(Encoding.ASCII.GetBytes($"segment, place of {source.Header.Text(DicomTags.SeriesInstanceUID)}"))));
        yield return Sequence(DicomTags.DimensionOrganizationSequence, [DicomDataSet.Of([organisation])]);
        yield return Sequence(DicomTags.DimensionIndexSequence,
        [
            DicomDataSet.Of([organisation, Pointer(DicomTags.DimensionIndexPointer, DicomTags.ReferencedSegmentNumber),
                Pointer(DicomTags.FunctionalGroupPointer, DicomTags.SegmentIdentificationSequence)]),
            DicomDataSet.Of([organisation, Pointer(DicomTags.DimensionIndexPointer, DicomTags.ImagePositionPatient),
                Pointer(DicomTags.FunctionalGroupPointer, DicomTags.PlanePositionSequence)]),
        ]);
    }

    private static DicomElement.Value Pointer(DicomTag tag, DicomTag to) =>
        new(tag, DicomVr.AT, new[] { (byte)to.Group, (byte)(to.Group >> 8), (byte)to.Element, (byte)(to.Element >> 8) });

    private static DicomElement.Sequence Sequence(DicomTag tag, IEnumerable<DicomDataSet> items) => new(tag, [.. items]);
}
