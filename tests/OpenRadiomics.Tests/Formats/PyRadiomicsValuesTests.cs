using System.Text;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

/// <summary>Values under a parameter file against those that PyRadiomics computed with the same parameters.</summary>
public sealed class PyRadiomicsValuesTests
{
    private const double Relative = 1e-6;

    // PyRadiomicsMesh says how its triangles differ: on the CT phantom, in 20 of 28,318 cubes that the surface crosses. Both are within IBSI's tolerance.
    private const double OtherTriangles = 2e-3;
    private static readonly string[] OfMesh = ["shape_MeshVolume", "shape_SurfaceArea", "shape_SurfaceVolumeRatio", "shape_Compactness1", "shape_Compactness2",
        "shape_SphericalDisproportion", "shape_Sphericity"];

    // In a flat region a correlation has no value by IBSI; PyRadiomics says 1, and 0 for the first information correlation.
    private static readonly Dictionary<string, double> OfFlat = new() { ["glcm_Correlation"] = 1, ["glcm_Imc1"] = 0 };

    [Theory]
    [InlineData("pyradiomics_snapshot_digital_phantom_3Davg.csv",
        "{ binWidth: 1, force2D: false, weightingNorm: null, symmetricalGLCM: true, distances: [1], voxelArrayShift: 0, label: 1 }")]
    [InlineData("pyradiomics_snapshot_digital_phantom_default_binwidth25.csv", "{ binWidth: 25, force2D: false, weightingNorm: null, label: 1 }")]
    public void on_the_digital_phantom_they_are_pyradiomics_values(string table, string setting) =>
        Same(table, setting, DigitalPhantom.Image, DigitalPhantom.Mask);

    [Fact]
    public void on_the_ct_phantom_they_are_pyradiomics_values() =>
        Same("pyradiomics_snapshot_PAT1_configA_force2D.csv",
            "{ binWidth: 25, force2D: true, resegmentRange: [-500, 400], resegmentMode: absolute, weightingNorm: null, label: 1 }",
            Radiomics.CtPhantom.Voxels.Image, Radiomics.CtPhantom.Voxels.Mask);

    [Fact]
    public void the_mesh_of_the_ct_phantom_is_pyradiomics_with_its_triangles()
    {
        var (image, mask) = Radiomics.CtPhantom.Voxels;
        var (volume, area) = PyRadiomicsMesh.Of(ProcessingChain.Apply(image, mask, IbsiConfigurations.A));
        Assert.Equal(358211.4670556041, volume, Relative * volume);
        Assert.Equal(35686.88152290369, area, Relative * area);
    }

    [Fact]
    public void shifted_intensities_have_the_energy_of_the_sum()
    {
        var values = Extract("{ voxelArrayShift: 2000 }", "[Energy, RootMeanSquared, TotalEnergy]", DigitalPhantom.Image, DigitalPhantom.Mask);
        var inside = DigitalPhantom.Image.Voxels.Where((_, i) => DigitalPhantom.Mask.Voxels[i]).Select(v => v + 2000.0).ToArray();
        var energy = inside.Sum(v => v * v);
        Assert.Equal(energy, values["pyradiomics:firstorder_Energy"].Value);
        Assert.Equal(Math.Sqrt(energy / inside.Length), values["pyradiomics:firstorder_RootMeanSquared"].Value, 9);
        Assert.Equal("intensity²·mm³", values["pyradiomics:firstorder_TotalEnergy"].Definition.Unit);
        Assert.Equal(8 * energy, values["pyradiomics:firstorder_TotalEnergy"].Value);
        Assert.EndsWith(";pyradiomics:voxelArrayShift=2000", values["pyradiomics:firstorder_Energy"].Settings, StringComparison.Ordinal);
        Assert.DoesNotContain("Shift", values["N8CA"].Settings, StringComparison.Ordinal);
    }

    private static void Same(string file, string setting, Volume image, Mask mask)
    {
        var table = Reading.ReferenceTable("real_tables", file).Value;
        var published = table.Columns.Where(c => c.Name.StartsWith("original_", StringComparison.Ordinal))
            .ToDictionary(c => c.Name["original_".Length..], c => table.Cell(0, c.Index).Number);
        var asked = string.Join(", ", published.Keys.Where(PyRadiomicsOwn.Knows).GroupBy(name => name[..name.IndexOf('_')])
            .Select(g => $"{g.Key}: [{string.Join(", ", g.Select(name => name[(g.Key.Length + 1)..]))}]"));
        var parameters = Assert.IsType<ReadResult<PyRadiomicsParameters>.Read>(
            PyRadiomicsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes($"featureClass: {{ {asked} }}\nsetting: {setting}")))).Value;
        var values = parameters.Extract(image, mask, ct: TestContext.Current.CancellationToken);
        var different = new List<string>();
        foreach (var name in parameters.Features)
        {
            var own = values.FirstOrDefault(v => v.Definition.Code == $"pyradiomics:{name}")
                ?? values.First(v => v.Definition.Code == PyRadiomicsNaming.Mapped(name)!.Code);
            if (double.IsNaN(own.Value) && OfFlat.TryGetValue(name, out var flat) && published[name] == flat) continue;
            if (!(Math.Abs(own.Value - published[name]) <= (OfMesh.Contains(name) ? OtherTriangles : Relative) * Math.Abs(published[name]) + 1e-12))
                different.Add($"{name}: {own.Value:R}, PyRadiomics {published[name]:R}");
        }
        Assert.True(different.Count == 0, string.Join("\n", different));
        Assert.True(parameters.Features.Count > 100, $"{parameters.Features.Count} features compared");
    }

    private static Dictionary<string, ExtractedFeature> Extract(string setting, string firstorder, Volume image, Mask mask) =>
        Assert.IsType<ReadResult<PyRadiomicsParameters>.Read>(
            PyRadiomicsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes($"featureClass: {{ firstorder: {firstorder} }}\nsetting: {setting}"))))
            .Value.Extract(image, mask, ct: TestContext.Current.CancellationToken).ToDictionary(v => v.Definition.Code);
}
