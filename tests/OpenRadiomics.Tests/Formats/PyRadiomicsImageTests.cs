using System.Globalization;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

/// <summary>The images that PyRadiomics is tested with, held against what it says of them.</summary>
public sealed class PyRadiomicsImageTests
{
    [Theory]
    [InlineData("brain1")]
    [InlineData("brain2")]
    [InlineData("breast1")]
    public void an_image_and_its_label_give_the_published_numbers(string name)
    {
        var (image, label) = (Read($"{name}_image.nrrd"), Read($"{name}_label.nrrd"));
        var inside = Enumerable.Range(0, image.Voxels.Length).Where(i => label.Voxels[i] == 1).ToArray();
        var baseline = Baseline("baseline_firstorder.csv", name);
        Assert.Equal(image.Grid, label.Grid);
        Assert.Equal(baseline["diagnostics_Mask-original_VoxelNum"], inside.Length.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(Number(baseline["original_firstorder_Mean"]), inside.Average(i => (double)image.Voxels[i]), 1e-9);
        Assert.Equal(Number(baseline["original_firstorder_Minimum"]), inside.Min(i => image.Voxels[i]));
        Assert.Equal(Number(baseline["original_firstorder_Maximum"]), inside.Max(i => image.Voxels[i]));
        Assert.Equal(Number(Baseline("baseline_shape.csv", name)["original_shape_VoxelVolume"]), inside.Length * image.Grid.VoxelVolume, 1e-6);
        Assert.Equal(baseline["diagnostics_Mask-original_BoundingBox"], Box(label.Grid, inside));
    }

    [Theory]
    [InlineData("lung1")]
    [InlineData("lung2")]
    public void a_label_alone_gives_the_published_numbers(string name)
    {
        var label = Read($"{name}_label.nrrd");
        var inside = Enumerable.Range(0, label.Voxels.Length).Where(i => label.Voxels[i] == 1).ToArray();
        var baseline = Baseline("baseline_firstorder.csv", name);
        Assert.Equal(baseline["diagnostics_Mask-original_VoxelNum"], inside.Length.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(baseline["diagnostics_Mask-original_BoundingBox"], Box(label.Grid, inside));
    }

    [Fact]
    public void the_prostate_phantom_keeps_its_flipped_axes()
    {
        var (image, label) = (Read("prostate_phantom_subvolume.nrrd"), Read("prostate_phantom_subvolume-label.nrrd"));
        Assert.Equal(new Grid(82, 67, 13, new(15.683382511138916, 76.535760879516602, -52.776130676269538), new(-0.5, 0, 0), new(0, -0.5, 0), new(0, 0, 3)),
            label.Grid);
        Assert.Equal(label.Grid, image.Grid);
        Assert.Contains(1f, label.Voxels);
    }

    private static Volume Read(string file)
    {
        var path = Reference.File("pyradiomics", "data", file);
        using var stream = File.OpenRead(path);
        var read = Assert.IsType<ReadResult<ImageFile>.Read>(ImageReader.Read(stream, path, ct: TestContext.Current.CancellationToken));
        Assert.Empty(read.Remarks);
        return read.Value.Volume;
    }

    private static Dictionary<string, string> Baseline(string file, string name)
    {
        var rows = File.ReadAllLines(Reference.File("pyradiomics", "data", "baseline", file)).Select(Cells).ToArray();
        var column = Array.IndexOf(rows[0], name);
        return rows.Skip(1).DistinctBy(row => row[0]).ToDictionary(row => row[0], row => row[column]);
    }

    private static string[] Cells(string line) => [.. System.Text.RegularExpressions.Regex.Matches(line,
        "(?:^|,)(?:\"([^\"]*)\"|([^,]*))").Select(match => match.Groups[1].Value + match.Groups[2].Value)];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>As PyRadiomics writes it: first voxel and size along each axis.</summary>
    private static string Box(Grid grid, int[] inside)
    {
        int[][] along = [[.. inside.Select(i => i % grid.Nx)], [.. inside.Select(i => i / grid.Nx % grid.Ny)], [.. inside.Select(i => i / grid.Nx / grid.Ny)]];
        return $"({string.Join(", ", along.Select(axis => axis.Min()).Concat(along.Select(axis => axis.Max() - axis.Min() + 1)))})";
    }
}
