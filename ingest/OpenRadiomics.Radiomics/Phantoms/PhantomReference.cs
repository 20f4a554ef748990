using System.Globalization;

namespace OpenRadiomics.Radiomics;

/// <summary>A phantom under a configuration, with every value IBSI-1 agreed on.</summary>
public sealed class PhantomReference
{
    private readonly Dictionary<(string, string, Aggregation), ReferenceValue> _byIdentity;
    private readonly ProcessingSettings[] _equivalent;

    private PhantomReference(
        string id, string name, long voxels, ProcessingSettings settings, ProcessingSettings[] equivalent, IReadOnlyList<ReferenceValue> values)
    {
        (Id, Name, MorphologicalVoxels, Settings, Values) = (id, name, voxels, settings, values);
        _equivalent = [settings, .. equivalent];
        _byIdentity = values.ToDictionary(v => (v.Code, v.Subcode, v.Aggregation));
    }

    /// <summary>The digital phantom, then the CT phantom under configurations A to E.</summary>
    public static IReadOnlyList<PhantomReference> All { get; } = Read();

    /// <summary><c>digital-phantom</c>, or <c>ct-phantom-a</c> … <c>ct-phantom-e</c>.</summary>
    public string Id { get; }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The settings under which the values hold.</summary>
    public ProcessingSettings Settings { get; }

    /// <summary>Voxels of the morphological mask, on the grid of the configuration; about, where interpolation leaves teams apart.</summary>
    public long MorphologicalVoxels { get; }

    /// <summary>The reference values, in the manual's order.</summary>
    public IReadOnlyList<ReferenceValue> Values { get; }

    /// <summary>The phantom of an id; null if there is none.</summary>
    public static PhantomReference? For(string id) => All.FirstOrDefault(p => p.Id == id);

    /// <summary>The reference of a feature; null if IBSI agreed on none. Where a code has several subcodes, its subcode has to be given.</summary>
    public ReferenceValue? Find(string code, string subcode, Aggregation aggregation) =>
        _byIdentity.GetValueOrDefault((code, subcode, aggregation));

    /// <summary>
    /// Whether a value computed under settings with this hash can be held against the reference.
    /// Settings that give the phantom the same levels (for the digital phantom also 6 bins, or bins of width 1) are as good.
    /// </summary>
    /// <param name="parts">What the feature depends on.</param>
    /// <param name="settingsHash">Hash of these parts of the settings in use.</param>
    public bool IsComparable(SettingsParts parts, string settingsHash) => _equivalent.Any(s => s.Hash(parts) == settingsHash);

    private static PhantomReference[] Read()
    {
        var values = EmbeddedTable.Rows("reference_values.csv").Select(Parse).ToLookup(v => v.Phantom);
        var digital = IbsiConfigurations.DigitalPhantom;
        ProcessingSettings[] sameLevels =
        [
            digital with { Discretisation = new Discretisation.FixedBinNumber(6) },
            digital with { Discretisation = new Discretisation.FixedBinSize(1) },
            digital with { Discretisation = new Discretisation.FixedBinSize(1, 1) },
        ];
        return
        [
            Make("digital-phantom", "IBSI digital phantom", 74, digital, sameLevels),
            Make("ct-phantom-a", "IBSI CT phantom, configuration A", 125_256, IbsiConfigurations.A, []),
            Make("ct-phantom-b", "IBSI CT phantom, configuration B", 29_842, IbsiConfigurations.B, []),
            Make("ct-phantom-c", "IBSI CT phantom, configuration C", 45_985, IbsiConfigurations.C, []),
            Make("ct-phantom-d", "IBSI CT phantom, configuration D", 45_985, IbsiConfigurations.D, []),
            Make("ct-phantom-e", "IBSI CT phantom, configuration E", 45_985, IbsiConfigurations.E, []),
        ];

        PhantomReference Make(string id, string name, long voxels, ProcessingSettings settings, ProcessingSettings[] equivalent) =>
            new(id, name, voxels, settings, equivalent, [.. values[id]]);
    }

    private static ReferenceValue Parse(string[] row) => new(
        row[0], row[1], row[2], row[3], row[4], AggregationCodes.Parse(row[5])!.Value,
        double.Parse(row[6], CultureInfo.InvariantCulture), double.Parse(row[7], CultureInfo.InvariantCulture),
        row[8] switch { "very strong" => Consensus.VeryStrong, "strong" => Consensus.Strong, _ => Consensus.Moderate }, row[9]);
}
