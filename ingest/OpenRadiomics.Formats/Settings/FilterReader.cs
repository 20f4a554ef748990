using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Reads the group <c>filter</c> of <see cref="SettingsFile"/>'s form. What has been read can be computed: impossible parameters are faults of their line.
/// </summary>
internal sealed class FilterReader
{
    private const int HighestLevel = 10, HighestOrder = 20;             // the filters' own bounds
    private const double LeastStep = 0.1, WholePart = 1e-9;             // degrees; of a step

    private static readonly IReadOnlyList<(string, Func<FilterReader, ImageFilter>)> OfRiesz =
        [("laplacian-of-gaussian", r => r.LaplacianOfGaussian()), ("simoncelli", r => r.Simoncelli())];

    private static readonly IReadOnlyList<(string, Func<FilterReader, ImageFilter>)> All =
        [("mean", r => r.Mean()), .. OfRiesz, ("laws", r => r.Laws()), ("gabor", r => r.Gabor()), ("separable-wavelet", r => r.SeparableWavelet()),
            ("riesz", r => r.Riesz())];

    private readonly SettingsFields _fields;

    private FilterReader(SettingsFields fields) => _fields = fields;

    /// <summary>The filter; of no worth if a fault was told.</summary>
    public static ImageFilter? Read(SettingsFields fields) => Read(fields, All);

    private static ImageFilter? Read(SettingsFields fields, IReadOnlyList<(string Word, Func<FilterReader, ImageFilter> Read)> methods)
    {
        var method = fields.Take("method");
        if (method is null) fields.Missing("method", string.Join(", ", methods.Select(m => m.Word)));
        var filter = method is null ? null : fields.Word<Func<FilterReader, ImageFilter>?>(method, "method", methods!, null)?.Invoke(new(fields));
        fields.NothingElse();
        return filter;
    }

    private ImageFilter.Mean Mean()
    {
        var support = Needed("support", 1, int.MaxValue);
        if (support % 2 == 0) _fields.Fault(_fields.Take("support")!, "support", "an odd number of voxels, so that it has a centre");
        return new(support, BySlice(), Boundary());
    }

    private ImageFilter.LaplacianOfGaussian LaplacianOfGaussian() => new(Positive("sigmaMm"), Positive("cutoff"), BySlice(), Boundary());

    private ImageFilter.Simoncelli Simoncelli() => new(Needed("level", 1, HighestLevel), BySlice());

    private ImageFilter.Laws Laws() => new(Kernels(), Maybe("energyDistance")?.Needed("energyDistance", 1, int.MaxValue), Rotations(), Boundary());

    private ImageFilter.Gabor Gabor() => new(
        Positive("sigmaMm"), Positive("wavelengthMm"), Positive("gamma"), _fields.Number("angleDegrees") ?? 0, Step(), _fields.Truth("orthogonalPlanes", false),
        _fields.Word("pooling", SettingsWords.Poolings, Pooling.Average), _fields.Word("response", SettingsWords.Responses, GaborResponse.Modulus), Boundary());

    private ImageFilter.SeparableWavelet SeparableWavelet()
    {
        var wavelet = new ImageFilter.SeparableWavelet(
            Needed("family", SettingsWords.Wavelets), Needed("subBand", SettingsWords.SubBands), Needed("level", 1, HighestLevel),
            _fields.Truth("decimated", false), Rotations(), Boundary());
        if (wavelet is { Decimated: true, Rotations: not null })
            _fields.Fault(_fields.Take("rotations")!, "rotations", "null where responses are decimated: each would stand for another block");
        return wavelet;
    }

    private ImageFilter.Riesz Riesz()
    {
        var of = _fields.Group("of") is { } inner ? Read(inner, OfRiesz) : null;
        if (_fields.Take("of") is null or SettingsNode.Nothing)
            _fields.Missing("of", "the filter whose response is transformed: laplacian-of-gaussian or simoncelli");
        var isBySlice = of is ImageFilter.LaplacianOfGaussian { BySlice: true } or ImageFilter.Simoncelli { BySlice: true };
        var riesz = new ImageFilter.Riesz(of!, Needed("x", 0, HighestOrder), Needed("y", 0, HighestOrder), Needed("z", 0, isBySlice ? 0 : HighestOrder));
        if (riesz.X + riesz.Y + riesz.Z is < 1 or > HighestOrder && _fields.Take("x") is { } x)
            _fields.Fault(x, "x", $"orders of x, y and z of 1 to {HighestOrder} together");
        return riesz;
    }

    private string Kernels()
    {
        const string expected = "a list of kernels along x and y, or x, y and z";
        switch (_fields.Take("kernels"))
        {
            case null:
                _fields.Missing("kernels", expected);
                return "";
            case SettingsNode.List { Items: { Count: 2 or 3 } items }:
                return string.Concat(items.Select((item, i) => _fields.Word(item, $"kernels[{i}]", SettingsWords.LawsKernels, "")));
            case var node:
                _fields.Fault(node, "kernels", expected);
                return "";
        }
    }

    private double? Step()
    {
        if (_fields.Number("stepDegrees", above: 0) is not { } step) return null;
        if (step < LeastStep || Math.Abs(360 / step - Math.Round(360 / step)) >= WholePart)
            _fields.Fault(_fields.Take("stepDegrees")!, "stepDegrees", $"a whole part of 360, {LeastStep} at least");
        return step;
    }

    private bool BySlice() => _fields.Truth("bySlice", false);

    private Pooling? Rotations() => Maybe("rotations")?.Needed("rotations", SettingsWords.Poolings);

    private Boundary Boundary()
    {
        if (_fields.Take("boundary") is not SettingsNode.Group) return Needed("boundary", SettingsWords.Boundaries);
        var group = _fields.Group("boundary")!;
        if (group.Take("constant") is null or SettingsNode.Nothing) group.Missing("constant", "the value outside the image");
        var boundary = new Boundary.Constant(group.Number("constant") ?? 0);
        group.NothingElse();
        return boundary;
    }

    /// <summary>This reader if the member says something.</summary>
    private FilterReader? Maybe(string name) => _fields.Take(name) is null or SettingsNode.Nothing ? null : this;

    private double Positive(string name)
    {
        if (_fields.Take(name) is null or SettingsNode.Nothing) _fields.Missing(name, "a number above 0");
        return _fields.Number(name, above: 0) ?? 1;
    }

    private int Needed(string name, int least, int most)
    {
        if (_fields.Take(name) is null or SettingsNode.Nothing) _fields.Missing(name, $"a whole number from {least} to {most}");
        return _fields.Whole(name, least, most, least);
    }

    private T Needed<T>(string name, IReadOnlyList<(string Word, T Means)> words)
    {
        if (_fields.Take(name) is null or SettingsNode.Nothing) _fields.Missing(name, string.Join(", ", words.Select(w => w.Word)));
        return _fields.Word(name, words, words[0].Means);
    }
}
