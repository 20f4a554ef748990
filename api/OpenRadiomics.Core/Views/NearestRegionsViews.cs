namespace OpenRadiomics.Core;

/// <summary>Feature values of one region, for which the nearest published regions are wanted.</summary>
/// <param name="Features">The values, 1 to 200, each of another identity.</param>
/// <param name="K">How many regions, 1 to 100; 10 if not said.</param>
/// <param name="Share">The share of the identities that a region must have values of, above 0 to 1; 0.8 if not said.</param>
/// <param name="Spread">What a difference is divided by: iqr, the distance between the quartiles of all published values of the identity, or sd, their standard
/// deviation; iqr if not said.</param>
/// <param name="Dataset">Accessions (their newest versions) or versions to look in; all if not said.</param>
/// <param name="Modality">DICOM modalities.</param>
/// <param name="Site">Anatomic sites.</param>
public sealed record NearestRegionsQuery(
    IReadOnlyList<FeatureOfRegion> Features, int? K = null, double? Share = null, string? Spread = null, IReadOnlyList<string>? Dataset = null,
    IReadOnlyList<string>? Modality = null, IReadOnlyList<string>? Site = null);

/// <summary>A value, and what it is a value of: an identity as answers give it; or a code and so much beside it that one published identity is meant.</summary>
/// <param name="Value">The value.</param>
/// <param name="Identity">The identity, 32 hexadecimal digits.</param>
/// <param name="Code">IBSI code, where no identity is given.</param>
/// <param name="Aggregation">IBSI code of the aggregation; null for none.</param>
/// <param name="Filter">Image filter; null for the original image.</param>
/// <param name="Settings">SHA-256 of the canonical settings; where it is not said, the only ones that are published must be meant.</param>
public sealed record FeatureOfRegion(double Value, string? Identity = null, string? Code = null, string? Aggregation = null, string? Filter = null,
    string? Settings = null);

/// <summary>
/// The nearest published regions: by the root of the mean of squared differences, each difference divided by the spread of what is published of its identity.
/// </summary>
/// <param name="Spread">iqr or sd. An identity whose values have no such spread is scaled by the other; one whose values are all equal counts for
/// nothing.</param>
/// <param name="Required">How many identities a region must have values of.</param>
/// <param name="Regions">How many regions have as many.</param>
/// <param name="Identities">What was compared, in the order of the identities.</param>
/// <param name="Nearest">The nearest first; equally near ones by dataset, version and place in its list.</param>
public sealed record NearestRegionsView(string Spread, int Required, int Regions, IReadOnlyList<ComparedIdentityView> Identities,
    IReadOnlyList<NearRegionView> Nearest);

/// <summary>An identity that was compared.</summary>
/// <param name="Identity">The identity.</param>
/// <param name="Code">Its IBSI code.</param>
/// <param name="Aggregation">IBSI code of its aggregation.</param>
/// <param name="Value">The value asked about.</param>
/// <param name="Published">How many finite values are published.</param>
/// <param name="Scale">What differences were divided by; null where all published values are equal, and the identity counts for nothing.</param>
/// <param name="ScaledBy">iqr or sd; null likewise.</param>
public sealed record ComparedIdentityView(string Identity, string Code, string? Aggregation, double Value, int Published, double? Scale, string? ScaledBy);

/// <summary>A region that is near.</summary>
/// <param name="Distance">How far it is, in spreads.</param>
/// <param name="Compared">Of how many identities it has values.</param>
/// <param name="Version">The version of the dataset.</param>
/// <param name="Region">The region.</param>
public sealed record NearRegionView(double Distance, int Compared, VersionId Version, RoiView Region);
