using System.Globalization;
using System.Text;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

/// <summary>PyRadiomics' own baseline tables: each column was computed with settings of its own, which are read here as a parameter file.</summary>
public sealed class PyRadiomicsBaselineTests
{
    private const double Relative = 1e-6;
    private static readonly string[] OfMesh = ["MeshVolume", "SurfaceArea", "SurfaceVolumeRatio", "Sphericity"];

    public static TheoryData<string, string> Tables =>
        new MatrixTheoryData<string, string>(["firstorder", "shape", "glcm", "glrlm", "glszm", "gldm", "ngtdm"], ["brain1", "brain2", "breast1"]);

    [Theory, MemberData(nameof(Tables))]
    public void every_column_has_pyradiomics_values(string family, string image)
    {
        Assert.SkipUnless(Reference.IsPresent, Reference.Absent);
        var rows = File.ReadLines(Reference.File("pyradiomics", "data", "baseline", $"baseline_{family}.csv")).Select(Cells).ToArray();
        var settings = rows.Single(row => row[0] == "diagnostics_Configuration_Settings");
        var (volume, labels) = (Volume($"{image}_image.nrrd"), Volume($"{image}_label.nrrd"));
        var (different, compared) = (new List<string>(), 0);
        for (var column = 1; column < rows[0].Length; column++)
        {
            if (rows[0][column].Split('_')[0] != image) continue;
            var names = rows.Where(row => row[0].StartsWith("original_", StringComparison.Ordinal) && PyRadiomicsOwn.Knows(row[0]["original_".Length..]))
                .ToDictionary(row => row[0][$"original_{family}_".Length..], row => double.Parse(row[column], CultureInfo.InvariantCulture));
            var parameters = Parameters(family, names.Keys, settings[column]);
            var mask = new Mask(volume.Grid, Array.ConvertAll(labels.Voxels, voxel => voxel == parameters.Label));
            var values = parameters.Extract(volume, mask, ct: TestContext.Current.CancellationToken);
            foreach (var (name, published) in names)
            {
                var own = values.FirstOrDefault(v => v.Definition.Code == $"pyradiomics:{family}_{name}")
                    ?? values.First(v => v.Definition.Code == PyRadiomicsNaming.Mapped($"{family}_{name}")!.Code);
                compared++;
                if (double.IsNaN(own.Value) && (name, published) is ("Correlation", 1) or ("Imc1", 0)) continue;    // flat, as the mapping notes
                // triangles of an older release: most in small regions
                var bound = OfMesh.Contains(name) ? 0.02 : Relative;
                if (!(Math.Abs(own.Value - published) <= bound * Math.Abs(published) + 1e-9))
                    different.Add($"{rows[0][column]} {name}: {own.Value:R}, PyRadiomics {published:R}");
            }
        }

        Assert.True(different.Count == 0, $"{different.Count} of {compared}\n{string.Join("\n", different.Take(40))}");
        Assert.True(compared >= 5, $"{compared} compared");
    }

    /// <summary>A Python dictionary is a flow mapping of YAML but for its word for nothing.</summary>
    private static PyRadiomicsParameters Parameters(string family, IEnumerable<string> names, string settings)
    {
        var text = $"featureClass: {{ {family}: [{string.Join(", ", names)}] }}\nsetting: {settings.Replace("None", "null", StringComparison.Ordinal)}";
        return PyRadiomicsFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))) switch
        {
            ReadResult<PyRadiomicsParameters>.Read read => read.Value,
            ReadResult<PyRadiomicsParameters>.Refused refused => throw new InvalidDataException($"{refused.Problem.Place}: {refused.Problem.Found}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string[] Cells(string line)
    {
        var row = new List<ReadOnlyMemory<char>>();
        new DelimitedReader(new StringReader(line), ',', ReadLimits.Default).TryRead(row);
        return [.. row.Select(cell => cell.ToString())];
    }

    private static Volume Volume(string file)
    {
        using var stream = File.OpenRead(Reference.File("pyradiomics", "data", file));
        return Assert.IsType<ReadResult<ImageFile>.Read>(ImageReader.Read(stream, file, ct: TestContext.Current.CancellationToken)).Value.Volume;
    }
}
