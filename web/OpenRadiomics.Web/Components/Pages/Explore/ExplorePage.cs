using Microsoft.AspNetCore.Components;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using OpenRadiomics.Web.Portal;

namespace OpenRadiomics.Web.Components.Pages.Explore;

/// <summary>A page that draws published feature values. Its address says whose: filters of all of them are the same, and are those of the API.</summary>
public abstract class ExplorePage : LoadedPage
{
    [SupplyParameterFromQuery] private string? Dataset { get; set; }
    [SupplyParameterFromQuery] private string? Modality { get; set; }
    [SupplyParameterFromQuery] private string? Site { get; set; }
    [SupplyParameterFromQuery] private string? Manufacturer { get; set; }
    [SupplyParameterFromQuery] private string? Software { get; set; }
    [SupplyParameterFromQuery] private string[]? Allow { get; set; }

    /// <summary>What is asked of whichever values are drawn.</summary>
    protected FeatureValueQuery Filters => new()
    {
        Dataset = One(Dataset), Modality = One(Modality), Site = One(Site), Manufacturer = One(Manufacturer), Software = One(Software),
        Allow = [.. (Allow ?? []).Where(part => part.Length > 0)],
    };

    /// <summary>A field that was left empty asks for nothing.</summary>
    protected static string[] One(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text.Trim()];

    /// <summary>What an axis says of a group's values: feature, aggregation, unit.</summary>
    internal static string Label(FeatureGroupView group, IReadOnlyList<FeatureView> features)
    {
        var name = features.FirstOrDefault(feature => feature.Code == group.Code && feature.Subcode == group.Subcode)?.Name ?? group.Code;
        return $"{name}{(group.Aggregation is { } aggregation ? $", {aggregation}" : "")}{(group.Filter is { } filter ? $", {filter}" : "")}{(group.Unit is { } unit ? $" [{unit}]" : "")}";
    }
}
