using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>Regions on the slices of their scan: a mask or a structure set as a DICOM segmentation, a structure set as an image of labels.</summary>
internal static class ConvertedMask
{
    /// <summary>Whether a file is a structure set: contours, which need a scan to become voxels.</summary>
    public static bool IsDrawn(FileInfo file)
    {
        using var stream = file.OpenRead();
        return AllFormats.Sniff(stream, file.Name).Format is StructureSetFormat;
    }

    /// <exception cref="InvalidDataException">Mask or scan cannot be read, or do not belong together.</exception>
    public static WriteForm Plan(FileInfo mask, IFileForm? form, string like, CancellationToken ct)
    {
        var scan = Scan(like, ct);
        var map = IsDrawn(mask) ? Filled(mask, scan, ct) : LabelMap.Read(new(mask.Name, mask.OpenRead, FilesBeside.OnDisk(mask)), ct).OrThrow(mask.Name);
        if (form is null)
        {
            var file = SegmentationWriter.Of(map, scan, ct).OrThrow(mask.Name);
            return (to, _) =>
            {
                DicomWriter.Write(to, file);
                return Task.CompletedTask;
            };
        }
        var begin = VolumeForms.Of(form) ?? throw new InvalidDataException("Masks are written as .nii.gz, .nrrd or .dcm.");
        return (to, _) =>
        {
            using var writer = begin(to, map.Grid, map.Layers.Count, SampleType.UInt16, map.Names);
            foreach (var layer in map.Layers) writer.Write(Array.ConvertAll(layer, label => (float)label));
            return Task.CompletedTask;
        };
    }

    private static SegmentationSource Scan(string like, CancellationToken ct)
    {
        if (Directory.Exists(like)) return SegmentationSource.Read(DicomEntry.InFolder(new(like)), ct).OrThrow(like);
        using var archive = new FileInfo(like).OpenRead();
        return SegmentationSource.ReadArchive(archive, ct).OrThrow(like);
    }

    private static LabelMap Filled(FileInfo file, SegmentationSource scan, CancellationToken ct)
    {
        using var stream = file.OpenRead();
        var (map, leftOut) = LabelMap.Of(StructureSetReader.Read(stream, ct: ct).OrThrow(file.Name), scan.Layout.Grid, ct);
        if (leftOut > 0)
            throw new InvalidDataException($"{file.Name}: {leftOut} contours lie on no slice of the scan. Give the scan on which they were drawn.");
        if (map is null)
            throw new InvalidDataException($"{file.Name}: its regions overlap in too many layers for a scan of this size. Convert a part of them, or a smaller scan.");
        return map.Layers.Count > 0 ? map : throw new InvalidDataException($"{file.Name} has no region with a contour.");
    }
}
