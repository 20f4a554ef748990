namespace OpenRadiomics.Formats;

/// <summary>An image as NRRD, its voxels gzip, with the names of its regions.</summary>
internal sealed class NrrdForm : ImageForm
{
    public override string Name => "nrrd";

    public override string MediaType => "application/octet-stream";

    public override string Extension => ".nrrd";

    protected override VoxelWriter Begin(Stream to, ImageHeader header, SampleType sample) =>
        NrrdWriter.Begin(to, header.Grid, header.VolumeCount, sample, gzip: true, header.Labels);
}
