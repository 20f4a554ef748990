using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>What is said of a file: by the folder convention, a manifest, or its author.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Subject">Whom it shows.</param>
/// <param name="Session">Time point.</param>
/// <param name="Scan">Which scan of the session a mask or table belongs to.</param>
/// <param name="Reader">Who drew it.</param>
/// <param name="Repeat">Which repetition.</param>
/// <param name="Licence">The file's own licence.</param>
/// <param name="Phantom">For a phantom table: phantom and configuration.</param>
public sealed record FileLabels(
    Role Role, string? Subject = null, string? Session = null, string? Scan = null, string? Reader = null, string? Repeat = null, LicenceId? Licence = null,
    string? Phantom = null)
{
    public static readonly FileLabels None = new(Role.Other);

    /// <summary>The regions of interest it holds, in the order in which they were said; empty where nobody said any.</summary>
    public Regions Regions { get; init; } = [];

    /// <summary>Documents of before hold one region at most, its name as <c>roi</c>. Read, never written.</summary>
    [JsonInclude, JsonPropertyName("roi")]
    private string? OnlyName { init => Regions = Only(region => region with { Name = value ?? region.Name }); }

    /// <summary>Its number as <c>label</c>.</summary>
    [JsonInclude, JsonPropertyName("label")]
    private int? OnlyLabel { init => Regions = Only(region => region with { Label = value ?? region.Label }); }

    private Regions Only(Func<Region, Region> say)
    {
        if (Regions.Count > 1) throw new JsonException("Several regions cannot be said by roi and label too.");
        var region = say(Regions.FirstOrDefault() ?? new());
        return region == new Region() ? [] : [region];
    }
}
