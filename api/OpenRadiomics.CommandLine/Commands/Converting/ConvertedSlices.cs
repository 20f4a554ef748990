using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.CommandLine;

/// <summary>A folder of DICOM slices as one file.</summary>
internal static class ConvertedSlices
{
    /// <exception cref="InvalidDataException">They make no image, or the format holds none.</exception>
    public static WriteForm Plan(DirectoryInfo folder, IFileForm? form, CancellationToken ct)
    {
        var entries = DicomEntry.InFolder(folder);
        var header = DicomSeriesReader.ReadHeader(entries, ct: ct).OrThrow(folder.Name);
        var begin = VolumeForms.Of(form) ?? throw new InvalidDataException("Slices are written as .nii.gz or .nrrd.");
        return (to, stop) =>
        {
            using var writer = begin(to, header.Grid, header.VolumeCount, SampleType.Float32, []);
            for (var volume = 0; volume < header.VolumeCount; volume++)
                writer.Write(DicomSeriesReader.Read(entries, volume, ct: stop).OrThrow(folder.Name).Volume.Voxels);
            return Task.CompletedTask;
        };
    }
}

/// <summary>Begins an image in a format that holds voxels.</summary>
internal delegate VoxelWriter BeginVolumes(Stream to, Grid grid, int volumes, SampleType sample, IReadOnlyList<LabelName> names);

/// <summary>How images are begun in the formats that hold them.</summary>
internal static class VolumeForms
{
    /// <summary>Null for a format of tables.</summary>
    public static BeginVolumes? Of(IFileForm? form) => form?.Name switch
    {
        "nifti" => (to, grid, volumes, sample, _) => NiftiWriter.Begin(to, grid, volumes, sample, gzip: true),
        "nrrd" => (to, grid, volumes, sample, names) => NrrdWriter.Begin(to, grid, volumes, sample, gzip: true, names),
        _ => null,
    };
}
