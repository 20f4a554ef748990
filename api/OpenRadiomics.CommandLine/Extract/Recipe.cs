using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.CommandLine;

/// <summary>What <c>--config</c> means: which features are computed, and how.</summary>
internal abstract record Recipe
{
    private Recipe() { }

    public static string Names { get; } = string.Join(", ", IbsiConfigurations.All.Select(configuration => configuration.Name))
        + $", {IbsiFilterConfigurations.NameOf(IbsiFilterConfigurations.All[0].Id)} to {IbsiFilterConfigurations.NameOf(IbsiFilterConfigurations.All[^1].Id)} with IBSI 2's filters";

    public abstract ProcessingSettings Settings { get; }

    /// <summary>The canonical form of everything that decides the values.</summary>
    public abstract string Canonical { get; }

    /// <summary>The label where the command line and the manifest say none; null for whatever is not 0.</summary>
    public virtual int? Label => null;

    /// <summary>What to know before the values are used.</summary>
    public virtual IReadOnlyList<string> Remarks => [];

    public abstract IReadOnlyList<ExtractedFeature> Extract(Volume image, Mask mask, int threads, CancellationToken ct);

    /// <summary>Every feature of IBSI-1.</summary>
    public sealed record Ibsi(ProcessingSettings Chosen) : Recipe
    {
        public override ProcessingSettings Settings => Chosen;

        public override string Canonical => Chosen.Canonical(SettingsParts.All);

        public override IReadOnlyList<ExtractedFeature> Extract(Volume image, Mask mask, int threads, CancellationToken ct) =>
            Extraction.Of(image, mask, Chosen, threads, ct);
    }

    /// <summary>What a PyRadiomics parameter file names.</summary>
    public sealed record PyRadiomics(PyRadiomicsParameters Parameters, IReadOnlyList<string> NotComputed) : Recipe
    {
        public override ProcessingSettings Settings => Parameters.Settings;

        public override string Canonical => Parameters.Canonical;

        public override int? Label => Parameters.Label;

        public override IReadOnlyList<string> Remarks => NotComputed.Count == 0 ? [] : [$"Not computed here, left out: {string.Join(", ", NotComputed)}."];

        public override IReadOnlyList<ExtractedFeature> Extract(Volume image, Mask mask, int threads, CancellationToken ct) =>
            Parameters.Extract(image, mask, threads, ct);
    }

    /// <exception cref="InvalidDataException">There is neither a configuration nor a readable file of that name.</exception>
    public static Recipe Of(string config)
    {
        if ((IbsiConfigurations.Named(config) ?? IbsiFilterConfigurations.Named(config)) is { } named) return new Ibsi(named);
        var file = new FileInfo(config);
        if (!file.Exists) throw new InvalidDataException($"There is no configuration or file {config}. Configurations: {Names}.");
        using var stream = file.OpenRead();
        if (!PyRadiomicsFile.IsOne(file.Name, stream)) return new Ibsi(SettingsFile.Read(stream).OrThrow(file.Name));
        var read = PyRadiomicsFile.Read(stream);
        return new PyRadiomics(read.OrThrow(file.Name), read is ReadResult<PyRadiomicsParameters>.Read { Remarks: var remarks }
            ? [.. remarks.Select(remark => remark.Found)] : []);
    }
}
