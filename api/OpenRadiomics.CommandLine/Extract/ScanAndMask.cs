using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.CommandLine;

/// <summary>Images and regions as files hold them.</summary>
internal static class ScanAndMask
{
    /// <summary>The image of a file, of a folder of DICOM slices, or of the series of which a file is a slice.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static Volume Volume(FileInfo file, CancellationToken ct)
    {
        if (Directory.Exists(file.FullName)) return DicomSeriesReader.Read(DicomEntry.InFolder(new(file.FullName)), ct: ct).OrThrow(file.Name).Volume;
        using var stream = file.OpenRead();
        return AllFormats.Sniff(stream, file.Name).Name == DicomSeriesReader.FormatName && SeriesOf(stream, file, ct) is { } uid
            ? DicomSeriesReader.Read(DicomEntry.InFolder(file.Directory!), seriesUid: uid, ct: ct).OrThrow(file.Name).Volume
            : ImageReader.Read(stream, file.Name, beside: FilesBeside.OnDisk(file), ct: ct).OrThrow(file.Name).Volume;
    }

    /// <summary>The regions that a segmentation lists or names itself, each with its number. A structure set lists all it has.</summary>
    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static IReadOnlyList<LabelName> Own(FileInfo file, CancellationToken ct)
    {
        using var stream = file.OpenRead();
        return AllFormats.Sniff(stream, file.Name).Format is StructureSetFormat
            ? [.. Structures(stream, file, ct).Regions.Where(region => region.Contours.Count > 0).Select(region => new LabelName(region.Number, region.Name))]
            : ImageReader.ReadHeader(stream, file.Name, FilesBeside.OnDisk(file), ct: ct).OrThrow(file.Name).Labels;
    }

    /// <summary>The voxels of a region on the image's grid.</summary>
    /// <exception cref="InvalidDataException">The segmentation cannot be read, lies elsewhere, or has no such voxels.</exception>
    public static Mask Region(Volume image, FileInfo file, RegionChoice choice, CancellationToken ct)
    {
        using var stream = file.OpenRead();
        var mask = AllFormats.Sniff(stream, file.Name).Format is StructureSetFormat ? Drawn(image.Grid, stream, file, choice, ct)
            : Labelled(image.Grid, stream, file, choice, ct);
        return mask.Voxels.AsSpan().Contains(true) ? mask : throw new InvalidDataException($"{file.Name}: the region has no voxel on the scan.");
    }

    private static Mask Drawn(Grid grid, Stream stream, FileInfo file, RegionChoice choice, CancellationToken ct)
    {
        var regions = Structures(stream, file, ct).Regions.Where(region => region.Contours.Count > 0).ToArray();
        var chosen = choice.Among([.. regions.Select(region => new LabelName(region.Number, region.Name))], isComplete: true, file.Name)!;
        var contours = regions.First(region => region.Number == chosen.Value).Contours;
        var (mask, leftOut) = ContourFilling.Fill(contours, grid, ct);
        return leftOut.Count == 0 ? mask
            : throw new InvalidDataException(
                $"{file.Name}: {leftOut.Count} of {contours.Count} contours of {chosen.Name} lie on no slice of the scan. Give the scan on which it was drawn.");
    }

    private static Mask Labelled(Grid grid, Stream stream, FileInfo file, RegionChoice choice, CancellationToken ct)
    {
        var beside = FilesBeside.OnDisk(file);
        var own = ImageReader.ReadHeader(stream, file.Name, beside, ct: ct).OrThrow(file.Name).Labels;
        var chosen = choice.Among(own, isComplete: false, file.Name);
        stream.Position = 0;
        var labels = ImageReader.Read(stream, file.Name, chosen?.Volume ?? 0, beside, ct: ct).OrThrow(file.Name).Volume;
        var inside = Array.ConvertAll(labels.Voxels, voxel => chosen is null ? voxel != 0 : voxel == chosen.Value);
        if (!inside.AsSpan().Contains(true)) throw new InvalidDataException(
            $"{file.Name} has no voxel {(chosen is null ? "that is not 0" : $"of label {chosen.Value}")}. {Labels(labels)}");
        return MaskPlacement.Onto(new(labels.Grid, inside), grid)
            ?? throw new InvalidDataException($"{file.Name} does not lie on the scan's grid. Resample it, or give the scan it was drawn on.");
    }

    private static StructureSet Structures(Stream stream, FileInfo file, CancellationToken ct) => StructureSetReader.Read(stream, ct: ct).OrThrow(file.Name);

    private static string? SeriesOf(Stream stream, FileInfo file, CancellationToken ct)
    {
        var uid = DicomReader.Read(stream, ct: ct).OrThrow(file.Name).DataSet.Text(DicomTags.SeriesInstanceUID);
        stream.Position = 0;
        return uid;
    }

    private static string Labels(Volume labels)
    {
        const int told = 20;
        var found = labels.Voxels.Where(voxel => voxel != 0).Distinct().Order().Take(told).ToArray();
        return found.Length == 0 ? "It is empty." : $"It has {string.Join(", ", found)}.";
    }
}
