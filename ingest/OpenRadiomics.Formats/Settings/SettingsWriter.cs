using System.Diagnostics;
using System.Text.Json;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Writes <see cref="SettingsFile"/>'s form.</summary>
internal static class SettingsWriter
{
    public static void Write(Utf8JsonWriter json, ProcessingSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("format", SettingsWords.Format);
        Write(json, settings.Interpolation);
        Write(json, settings.Resegmentation);
        Write(json, "discretisation", settings.Discretisation);
        Write(json, "volumeHistogram", settings.VolumeHistogram);
        json.WriteStartArray("dimensions");
        foreach (var (word, dimension) in SettingsWords.Dimensions)
            if (settings.Dimensions.HasFlag(dimension)) json.WriteStringValue(word);
        json.WriteEndArray();
        Write(json, settings.Texture);
        if (settings.Filter is { } filter) FilterWriter.Write(json, "filter", filter);
        else json.WriteNull("filter");
        Write(json, settings.Normalisation);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Interpolation? interpolation)
    {
        if (interpolation is not { } i)
        {
            json.WriteNull("interpolation");
            return;
        }
        json.WriteStartObject("interpolation");
        json.WriteStartArray("spacing");
        foreach (var spacing in new[] { i.SpacingX, i.SpacingY, i.SpacingZ })
            if (spacing is { } mm) json.WriteNumberValue(mm);
            else json.WriteNullValue();
        json.WriteEndArray();
        json.WriteString("image", SettingsWords.Methods.Of(i.Image));
        json.WriteString("mask", SettingsWords.Methods.Of(i.Mask));
        json.WriteNumber("maskThreshold", i.MaskThreshold);
        json.WriteBoolean("roundIntensities", i.RoundIntensities);
        json.WriteString("anchor", SettingsWords.Anchors.Of(i.Anchor));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PyRadiomicsNormalisation? normalisation)
    {
        if (normalisation is not { } n)
        {
            json.WriteNull("normalisation");
            return;
        }
        json.WriteStartObject("normalisation");
        json.WriteString("method", SettingsWords.Normalisation);
        json.WriteNumber("scale", n.Scale);
        Write(json, "outlierSigma", n.OutlierSigma);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Resegmentation resegmentation)
    {
        json.WriteStartObject("resegmentation");
        Write(json, "low", resegmentation.Low);
        Write(json, "high", resegmentation.High);
        Write(json, "outlierSigma", resegmentation.OutlierSigma);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Discretisation discretisation)
    {
        json.WriteStartObject(name);
        switch (discretisation)
        {
            case Discretisation.None:
                json.WriteString("method", "none");
                break;
            case Discretisation.FixedBinNumber { Bins: var bins }:
                json.WriteString("method", "fixed-bin-number");
                json.WriteNumber("bins", bins);
                break;
            case Discretisation.FixedBinSize { Width: var width, Minimum: var minimum }:
                json.WriteString("method", "fixed-bin-size");
                json.WriteNumber("width", width);
                Write(json, "minimum", minimum);
                break;
            case Discretisation.PyRadiomicsBinWidth { Width: var width }:
                json.WriteString("method", "pyradiomics-bin-width");
                json.WriteNumber("width", width);
                break;
            default:
                throw new UnreachableException();
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, TextureSettings texture)
    {
        json.WriteStartObject("texture");
        json.WriteNumber("cooccurrenceDistance", texture.CooccurrenceDistance);
        json.WriteBoolean("cooccurrenceSymmetric", texture.CooccurrenceSymmetric);
        json.WriteString("cooccurrenceWeighting", SettingsWords.Weightings.Of(texture.CooccurrenceWeighting));
        json.WriteString("runLengthWeighting", SettingsWords.Weightings.Of(texture.RunLengthWeighting));
        json.WriteNumber("toneDifferenceDistance", texture.ToneDifferenceDistance);
        json.WriteNumber("dependenceDistance", texture.DependenceDistance);
        json.WriteNumber("dependenceCoarseness", texture.DependenceCoarseness);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
