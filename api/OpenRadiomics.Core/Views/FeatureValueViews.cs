namespace OpenRadiomics.Core;

/// <summary>A page of feature values. Values of one group are comparable; those of different groups are not, and the answer says why.</summary>
/// <param name="Groups">The groups found, in their order; at most 200 are listed.</param>
/// <param name="Differences">In which parts the groups differ.</param>
/// <param name="Allowed">Differences that were overlooked because the query allowed it: such values lie in one group.</param>
/// <param name="Columns">How many published columns were found.</param>
/// <param name="Items">The values, group by group.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Total">How many values these columns have, before filters on regions and values.</param>
public sealed record FeatureValuesView(
    IReadOnlyList<FeatureGroupView> Groups, IReadOnlyList<FeatureDifferenceView> Differences, IReadOnlyList<string> Allowed, int Columns,
    IReadOnlyList<FeatureValueView> Items, string? Next, long Total);

/// <summary>Values that may be compared with each other.</summary>
/// <param name="Number">Its number in this answer, from 1.</param>
/// <param name="Code">IBSI code, or program:name.</param>
/// <param name="Subcode">Tells apart features that share a code.</param>
/// <param name="Aggregation">IBSI code of the aggregation; null where there is none, or several were allowed.</param>
/// <param name="Filter">Image filter; null for the original image, or where several were allowed.</param>
/// <param name="Unit">Unit; null for pure numbers, or where several were allowed.</param>
/// <param name="SettingsHash">SHA-256 of the canonical settings on which the feature depends; null where they are unknown, or several were allowed.</param>
/// <param name="Settings">Those settings; null where only the hash is known.</param>
/// <param name="Relation">exact, offset or differs: how the values relate to the IBSI feature.</param>
/// <param name="Conversion">What makes them the IBSI feature's; where offset was allowed, what was done to some of them.</param>
/// <param name="Identities">The identities in it: one, unless differences were allowed; at most 200.</param>
/// <param name="Software">What computed them.</param>
/// <param name="Columns">How many published columns it holds.</param>
public sealed record FeatureGroupView(
    int Number, string Code, string? Subcode, string? Aggregation, string? Filter, string? Unit, string? SettingsHash, string? Settings, string Relation,
    string? Conversion, IReadOnlyList<string> Identities, IReadOnlyList<string> Software, int Columns);

/// <summary>A part in which values of one feature differ.</summary>
/// <param name="Part">aggregation, filter, unit, settings or relation.</param>
/// <param name="Found">What there is of it, at most 20; null where it is unknown or not there.</param>
/// <param name="Allowed">The query allowed it.</param>
public sealed record FeatureDifferenceView(string Part, IReadOnlyList<string?> Found, bool Allowed);

/// <summary>A value with its region and where it comes from.</summary>
/// <param name="Group">Number of its group.</param>
/// <param name="Version">The version of the dataset.</param>
/// <param name="Region">Number of the region in the version's list, from 0.</param>
/// <param name="Subject">Whose.</param>
/// <param name="Session">Visit or time point.</param>
/// <param name="Scan">The scan.</param>
/// <param name="Mask">The segmentation.</param>
/// <param name="Roi">Name of the region.</param>
/// <param name="Label">Number of the region in its segmentation.</param>
/// <param name="Reader">Who drew it.</param>
/// <param name="Repeat">Which repetition.</param>
/// <param name="Modality">DICOM modality of the scan.</param>
/// <param name="Manufacturer">Of the scanner.</param>
/// <param name="Model">Of the scanner.</param>
/// <param name="Table">The table it is from.</param>
/// <param name="Feature">The author's column name.</param>
/// <param name="Software">What computed it.</param>
/// <param name="SoftwareVersion">Its version.</param>
/// <param name="Identity">What it is a value of: equal for comparable values.</param>
/// <param name="Value">The value; "NaN", "Infinity" or "-Infinity" where it is no finite number (null for those in GraphQL).</param>
public sealed record FeatureValueView(
    int Group, VersionId Version, int Region, string? Subject, string? Session, string? Scan, string? Mask, string? Roi, string? Label, string? Reader,
    string? Repeat, string? Modality, string? Manufacturer, string? Model, AssetPath Table, string Feature, string? Software, string? SoftwareVersion,
    string Identity, double? Value);

/// <summary>A region of interest of a version.</summary>
/// <param name="Number">Its number in the version's list, from 0.</param>
/// <param name="Subject">Whose.</param>
/// <param name="Session">Visit or time point.</param>
/// <param name="Scan">The scan.</param>
/// <param name="Mask">The segmentation.</param>
/// <param name="Roi">Its name.</param>
/// <param name="Label">Its number in the segmentation.</param>
/// <param name="Reader">Who drew it.</param>
/// <param name="Repeat">Which repetition.</param>
/// <param name="Joined">A segmentation of the version draws it; else a table alone knows it.</param>
/// <param name="Modality">DICOM modality of its scan.</param>
/// <param name="Facts">How its scan was acquired.</param>
public sealed record RoiView(
    int Number, string? Subject, string? Session, string? Scan, string? Mask, string? Roi, string? Label, string? Reader, string? Repeat, bool Joined,
    string? Modality, IReadOnlyDictionary<string, string> Facts);
