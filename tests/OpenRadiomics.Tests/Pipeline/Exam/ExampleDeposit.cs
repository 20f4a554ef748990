using System.Text;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Pipeline;

/// <summary>
/// A small cohort: a scan and a mask for each subject, some of them wrong, and a feature table. Staged once, deposited as often as one likes.
/// </summary>
internal sealed class ExampleDeposit
{
    public static readonly Description Described = new()
    {
        Title = "A cohort for the pipeline",
        Abstract = "Made by a program.",
        Creators = [new("A. Author")],
        Licence = LicenceId.Parse("CC-BY-4.0", null),
        Ethics = "None needed: made by a program.",
        Warranty = true,
        Synthetic = true,
    };

    private readonly List<(string Path, FileLabels Labels, StagedBlob Bytes)> _files = [];

    public IReadOnlyList<(string Path, FileLabels Labels, StagedBlob Bytes)> Files => _files;

    /// <param name="cluster">Where.</param>
    /// <param name="subjects">How many; every seventh has an empty mask, every eleventh a mask without its scan.</param>
    /// <param name="edge">Voxels along each edge of a scan.</param>
    public static async Task<ExampleDeposit> Stage(Cluster cluster, int subjects, int edge = 48)
    {
        var example = new ExampleDeposit();
        for (var i = 1; i <= subjects; i++)
        {
            var (subject, grid) = ($"{i:D3}", Grid.AxisAligned(edge, edge, edge, 1, 1, 2));
            var scan = new FileLabels(Role.Scan, subject, Scan: "ct");
            var mask = new FileLabels(Role.Segmentation, subject, Scan: "ct") { Regions = [new("lesion")] };
            if (i % 11 != 0) await example.Add(cluster, $"sub-{subject}/scan/ct.nii.gz", scan, stream => NiftiWriter.Write(stream, Image(grid, i), gzip: true));
            await example.Add(cluster, $"sub-{subject}/seg/lesion.nii.gz", mask, stream => NiftiWriter.Write(stream, Ball(grid, i % 7 != 0), gzip: true));
        }
        var table = string.Concat(Enumerable.Range(1, subjects).Select(i => $"{i:D3},lesion,{i * 1.5},{i * i}\n"));
        await example.Add(cluster, "features/features.csv", new(Role.FeatureTable), stream =>
            stream.Write(Encoding.UTF8.GetBytes("subject,roi,original_firstorder_Mean,original_firstorder_Variance\n" + table)));
        await example.Add(cluster, "README.txt", new(Role.Other), stream => stream.Write("Read me.\n"u8));
        return example;
    }

    public Task<Deposit> Open(Cluster cluster, Accession? basedOn = null) => cluster.Open(Described, Files, basedOn);

    private async Task Add(Cluster cluster, string path, FileLabels labels, Action<Stream> write)
    {
        using var bytes = new MemoryStream();
        write(bytes);
        _files.Add((path, labels, await cluster.Stage(bytes.ToArray())));
    }

    private static Volume Image(Grid grid, int seed)
    {
        var random = new Random(seed);
        var voxels = new float[grid.Count];
        for (var i = 0; i < voxels.Length; i++) voxels[i] = random.Next(-1000, 1000);
        return new(grid, voxels);
    }

    private static Mask Ball(Grid grid, bool full)
    {
        var (centre, radius) = (grid.Nx / 2, grid.Nx / 4);
        var voxels = new bool[grid.Count];
        for (var z = 0; full && z < grid.Nz; z++)
            for (var y = 0; y < grid.Ny; y++)
                for (var x = 0; x < grid.Nx; x++)
                    voxels[grid.Index(x, y, z)] = Square(x) + Square(y) + Square(z) <= radius * radius;
        return new(grid, voxels);

        int Square(int at) => (at - centre) * (at - centre);
    }
}
