using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.CommandLine;

/// <summary>Images and regions as files hold them.</summary>
internal static class ScanAndMask
{
    private const double Slack = 0.01;                                  // of a voxel: headers are rounded

    /// <exception cref="InvalidDataException">It cannot be read.</exception>
    public static Volume Volume(FileInfo file, CancellationToken ct)
    {
        if (Directory.Exists(file.FullName)) return DicomSeriesReader.Read(DicomEntry.InFolder(new(file.FullName)), ct: ct).OrThrow(file.Name).Volume;
        using var stream = file.OpenRead();
        return ImageReader.Read(stream, file.Name, beside: FilesBeside.OnDisk(file), ct: ct).OrThrow(file.Name).Volume;
    }

    /// <summary>The voxels of a label, or those that are not 0, on the image's grid.</summary>
    /// <exception cref="InvalidDataException">The segmentation cannot be read, lies elsewhere, or has no such voxels.</exception>
    public static Mask Region(Volume image, FileInfo file, int? label, CancellationToken ct)
    {
        var labels = Volume(file, ct);
        if (labels.Grid.Count != image.Grid.Count || labels.Grid.Corners().Zip(image.Grid.Corners()).Any(pair => !((pair.First - pair.Second).Length <= Slack * image.Grid.SpacingX)))
            throw new InvalidDataException($"{file.Name} does not lie on the scan's grid. Resample it, or give the scan it was drawn on.");
        var inside = Array.ConvertAll(labels.Voxels, voxel => label is { } wanted ? voxel == wanted : voxel != 0);
        return inside.AsSpan().Contains(true) ? new(image.Grid, inside)
            : throw new InvalidDataException($"{file.Name} has no voxel {(label is null ? "that is not 0" : $"of label {label}")}. {Labels(labels)}");
    }

    private static string Labels(Volume labels)
    {
        const int told = 20;
        var found = labels.Voxels.Where(voxel => voxel != 0).Distinct().Order().Take(told).ToArray();
        return found.Length == 0 ? "It is empty." : $"It has {string.Join(", ", found)}.";
    }
}
