using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Seed;

/// <summary>The portal's own engine, as a software among others.</summary>
internal static class Engine
{
    public static ExtractionSoftware Software { get; } = new(ExtractedValues.Software, typeof(Extraction).Assembly.GetName().Version!.ToString(3));

    /// <summary>What it computes on the IBSI digital phantom.</summary>
    public static SeedFile PhantomTable() => Table("phantom/openradiomics_digital-phantom.csv",
        ExtractedValues.Of(Extraction.Of(DigitalPhantom.Image, DigitalPhantom.Mask, IbsiConfigurations.DigitalPhantom)),
        new(Role.PhantomTable, Phantom: "digital-phantom"));

    /// <summary>The settings of IBSI configuration C, under which it computes what it deposits of studies.</summary>
    public static SeedFile Settings() =>
        SeedFile.OfText("settings/ibsi-c.txt", IbsiConfigurations.C.Canonical(SettingsParts.All) + "\n", new(Role.Settings));

    /// <summary>Values as a table of a deposit.</summary>
    public static SeedFile Table(string path, IEnumerable<LongValue> values, FileLabels labels)
    {
        var csv = AllExports.List.Single(export => export.Name == "csv");
        return SeedFile.OfBytes(path, stream => csv.WriteAsync(stream, [.. values]).GetAwaiter().GetResult(), labels);
    }
}
