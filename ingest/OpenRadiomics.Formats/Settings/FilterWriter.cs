using System.Diagnostics;
using System.Text.Json;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Writes the group <c>filter</c> of <see cref="SettingsFile"/>'s form, every parameter of it.</summary>
internal static class FilterWriter
{
    public static void Write(Utf8JsonWriter json, string name, ImageFilter filter)
    {
        json.WriteStartObject(name);
        switch (filter)
        {
            case ImageFilter.Mean f:
                json.WriteString("method", "mean");
                json.WriteNumber("support", f.Support);
                json.WriteBoolean("bySlice", f.BySlice);
                Write(json, f.Boundary);
                break;
            case ImageFilter.LaplacianOfGaussian f:
                json.WriteString("method", "laplacian-of-gaussian");
                json.WriteNumber("sigmaMm", f.SigmaMm);
                json.WriteNumber("cutoff", f.Cutoff);
                json.WriteBoolean("bySlice", f.BySlice);
                Write(json, f.Boundary);
                break;
            case ImageFilter.Laws f: Write(json, f); break;
            case ImageFilter.Gabor f: Write(json, f); break;
            case ImageFilter.SeparableWavelet f: Write(json, f); break;
            case ImageFilter.Simoncelli f:
                json.WriteString("method", "simoncelli");
                json.WriteNumber("level", f.Level);
                json.WriteBoolean("bySlice", f.BySlice);
                break;
            case ImageFilter.Riesz f:
                json.WriteString("method", "riesz");
                json.WriteNumber("x", f.X);
                json.WriteNumber("y", f.Y);
                json.WriteNumber("z", f.Z);
                Write(json, "of", f.Of);
                break;
            default:
                throw new UnreachableException();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImageFilter.Laws laws)
    {
        json.WriteString("method", "laws");
        json.WriteStartArray("kernels");
        foreach (var kernel in laws.Kernels.Chunk(2)) json.WriteStringValue(kernel);
        json.WriteEndArray();
        if (laws.EnergyDistance is { } distance) json.WriteNumber("energyDistance", distance);
        else json.WriteNull("energyDistance");
        Write(json, laws.Rotations);
        Write(json, laws.Boundary);
    }

    private static void Write(Utf8JsonWriter json, ImageFilter.Gabor gabor)
    {
        json.WriteString("method", "gabor");
        json.WriteNumber("sigmaMm", gabor.SigmaMm);
        json.WriteNumber("wavelengthMm", gabor.WavelengthMm);
        json.WriteNumber("gamma", gabor.Gamma);
        json.WriteNumber("angleDegrees", gabor.AngleDegrees);
        if (gabor.StepDegrees is { } step) json.WriteNumber("stepDegrees", step);
        else json.WriteNull("stepDegrees");
        json.WriteBoolean("orthogonalPlanes", gabor.OrthogonalPlanes);
        json.WriteString("pooling", SettingsWords.Poolings.Of(gabor.Pooling));
        json.WriteString("response", SettingsWords.Responses.Of(gabor.Response));
        Write(json, gabor.Boundary);
    }

    private static void Write(Utf8JsonWriter json, ImageFilter.SeparableWavelet wavelet)
    {
        json.WriteString("method", "separable-wavelet");
        json.WriteString("family", SettingsWords.Wavelets.Of(wavelet.Family));
        json.WriteString("subBand", wavelet.SubBand);
        json.WriteNumber("level", wavelet.Level);
        json.WriteBoolean("decimated", wavelet.Decimated);
        Write(json, wavelet.Rotations);
        Write(json, wavelet.Boundary);
    }

    private static void Write(Utf8JsonWriter json, Pooling? rotations)
    {
        if (rotations is { } pooling) json.WriteString("rotations", SettingsWords.Poolings.Of(pooling));
        else json.WriteNull("rotations");
    }

    private static void Write(Utf8JsonWriter json, Boundary boundary)
    {
        if (boundary is not Boundary.Constant { Value: var value })
        {
            json.WriteString("boundary", SettingsWords.Boundaries.First(word => word.Means == boundary).Word);
            return;
        }
        json.WriteStartObject("boundary");
        json.WriteNumber("constant", value);
        json.WriteEndObject();
    }
}
