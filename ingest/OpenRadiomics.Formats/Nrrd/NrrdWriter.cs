using System.Globalization;
using System.Text;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Writes NRRD images, attached, little-endian, in the space left-posterior-superior. The same image gives the same bytes; compressed, as long as the runtime's
/// zlib is the same. Nothing about the writer, the time or the machine is in them.
/// </summary>
public static class NrrdWriter
{
    /// <summary>Writes intensities as float32, or as <paramref name="sample"/> where they are whole numbers that fit it.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="volume">What to write. Positions are stored in full.</param>
    /// <param name="gzip">Whether to compress the voxels.</param>
    /// <param name="sample">How to store a voxel.</param>
    /// <exception cref="ArgumentException">Values that the type cannot hold exactly.</exception>
    public static void Write(Stream stream, Volume volume, bool gzip, SampleType sample = SampleType.Float32)
    {
        using var writer = Begin(stream, volume.Grid, 1, sample, gzip);
        writer.Write(volume.Voxels);
    }

    /// <summary>Writes the header of an image whose voxels come piece by piece.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="grid">Where the voxels lie.</param>
    /// <param name="volumes">Volumes that follow; more than 1 make a 4-D image.</param>
    /// <param name="sample">How to store a voxel.</param>
    /// <param name="gzip">Whether to compress the voxels.</param>
    /// <param name="labels">Names of regions, written as 3D Slicer names segments.</param>
    public static VoxelWriter Begin(Stream stream, Grid grid, int volumes, SampleType sample, bool gzip, IReadOnlyList<LabelName>? labels = null) =>
        VoxelWriter.Behind(stream, Header(grid, volumes, sample, gzip, labels ?? []), sample, gzip);

    private static byte[] Header(Grid grid, int volumes, SampleType sample, bool gzip, IReadOnlyList<LabelName> labels)
    {
        var text = new StringBuilder("NRRD0004\n");
        var several = volumes > 1;
        text.Append(CultureInfo.InvariantCulture, $"type: {NrrdSamples.Name(sample)}\ndimension: {(several ? 4 : 3)}\nspace: left-posterior-superior\n");
        text.Append(CultureInfo.InvariantCulture, $"sizes: {grid.Nx} {grid.Ny} {grid.Nz}{(several ? $" {volumes}" : "")}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"space directions: {Vector(grid.StepX)} {Vector(grid.StepY)} {Vector(grid.StepZ)}{(several ? " none" : "")}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"kinds: domain domain domain{(several ? " list" : "")}\nendian: little\nencoding: {(gzip ? "gzip" : "raw")}\n");
        text.Append(CultureInfo.InvariantCulture, $"space origin: {Vector(grid.Origin)}\n");
        for (var i = 0; i < labels.Count; i++)
            text.Append(CultureInfo.InvariantCulture,
                $"Segment{i}_Name:={Escaped(labels[i].Name)}\nSegment{i}_LabelValue:={labels[i].Value}\nSegment{i}_Layer:={labels[i].Volume}\n");
        return Encoding.UTF8.GetBytes(text.Append('\n').ToString());
    }

    private static string Vector(Vector3d v) => string.Create(CultureInfo.InvariantCulture, $"({v.X:R},{v.Y:R},{v.Z:R})");

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal);
}
