namespace OpenRadiomics.Formats;

/// <summary>A text column of the long form.</summary>
/// <param name="Name">Its title.</param>
/// <param name="Of">Its content.</param>
internal sealed record LongColumn(string Name, Func<LongValue, string> Of)
{
    public const string ValueName = "value";

    /// <summary>The text columns in their order for ever; new ones are added behind. The value comes last.</summary>
    public static IReadOnlyList<LongColumn> All { get; } =
    [
        new("subject", v => v.Subject), new("session", v => v.Session), new("scan", v => v.Scan), new("roi", v => v.Roi), new("label", v => v.Label),
        new("reader", v => v.Reader), new("repeat", v => v.Repeat),
        new("ibsi_code", v => v.Code), new("ibsi_subcode", v => v.Subcode), new("aggregation_code", v => v.Aggregation), new("filter", v => v.Filter),
        new("unit", v => v.Unit),
        new("settings_hash", v => v.SettingsHash), new("relation", v => v.Relation), new("software", v => v.Software), new("feature", v => v.Feature),
    ];
}
