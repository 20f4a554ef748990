using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.CommandLine;

/// <summary>What <c>--config</c> means: which features are computed, and how.</summary>
internal sealed record Recipe(ProcessingSettings Settings)
{
    public static string Names { get; } = string.Join(", ", IbsiConfigurations.All.Select(configuration => configuration.Name));

    /// <summary>The canonical form of all settings.</summary>
    public string Canonical => Settings.Canonical(SettingsParts.All);

    /// <exception cref="InvalidDataException">There is neither a configuration nor a readable file of that name.</exception>
    public static Recipe Of(string config)
    {
        if (IbsiConfigurations.Named(config) is { } named) return new(named);
        var file = new FileInfo(config);
        if (!file.Exists) throw new InvalidDataException($"There is no configuration or file {config}. Configurations: {Names}.");
        using var stream = file.OpenRead();
        return new(SettingsFile.Read(stream).OrThrow(file.Name));
    }

    public IReadOnlyList<ExtractedFeature> Extract(Volume image, Mask mask, int threads, CancellationToken ct) => Extraction.Of(image, mask, Settings, threads, ct);
}
