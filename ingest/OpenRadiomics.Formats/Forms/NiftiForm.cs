namespace OpenRadiomics.Formats;

/// <summary>An image as NIfTI-1, gzip.</summary>
internal sealed class NiftiForm : ImageForm
{
    public override string Name => "nifti";

    public override string MediaType => "application/gzip";

    public override string Extension => ".nii.gz";

    protected override string? WhyNot(ImageHeader header) =>
        Math.Max(Math.Max(header.Grid.Nx, header.Grid.Ny), Math.Max(header.Grid.Nz, header.VolumeCount)) > short.MaxValue
            ? $"more than {short.MaxValue} voxels along an axis" : null;

    protected override VoxelWriter Begin(Stream to, ImageHeader header, SampleType sample) =>
        NiftiWriter.Begin(to, header.Grid, header.VolumeCount, sample, gzip: true);
}
