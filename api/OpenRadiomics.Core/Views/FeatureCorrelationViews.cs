namespace OpenRadiomics.Core;

/// <summary>
/// How the features of one version hang together, over its regions: Spearman's rank correlations, and clusters of features that say nearly the same.
/// </summary>
/// <param name="Version">The version.</param>
/// <param name="Differences">In which parts groups of values differ.</param>
/// <param name="Allowed">Differences that were overlooked because the query allowed it.</param>
/// <param name="Cut">Features join up to this distance, 1 − |ρ|, on average of their clusters.</param>
/// <param name="Missing">Features that lack a finite value in a larger share of regions were left out.</param>
/// <param name="Regions">Regions with a value of every feature that was not left out: the rows of all correlations.</param>
/// <param name="RegionsLeftOut">Regions that lack a finite value of one of them.</param>
/// <param name="Volume">The volume that features are held against; null where the version has none.</param>
/// <param name="Features">In the order of a heat map: clusters stand together.</param>
/// <param name="Clusters">The clusters, in the same order.</param>
/// <param name="LeftOut">Features that were left out, and why.</param>
/// <param name="Matrix">ρ of each two features, both in their order; null where it was not asked for.</param>
public sealed record FeatureCorrelationsView(
    VersionId Version, IReadOnlyList<FeatureDifferenceView> Differences, IReadOnlyList<string> Allowed, double Cut, double Missing, int Regions,
    int RegionsLeftOut, VolumeColumnView? Volume, IReadOnlyList<CorrelatedFeatureView> Features, IReadOnlyList<FeatureClusterView> Clusters,
    IReadOnlyList<LeftOutFeatureView> LeftOut, IReadOnlyList<IReadOnlyList<double>>? Matrix);

/// <summary>A feature among those of a version.</summary>
/// <param name="Group">Number of its group of comparable values.</param>
/// <param name="Code">IBSI code, or program:name.</param>
/// <param name="Subcode">Tells apart features that share a code.</param>
/// <param name="Aggregation">IBSI code of the aggregation.</param>
/// <param name="Filter">Image filter; null for the original image.</param>
/// <param name="SettingsHash">SHA-256 of the canonical settings on which it depends; null where they are unknown.</param>
/// <param name="Feature">The author's column name; of several the first.</param>
/// <param name="Identity">What it is a value of; of several that were allowed the first.</param>
/// <param name="Cluster">Number of its cluster.</param>
/// <param name="VolumeCorrelation">Spearman's ρ with the volume, over the regions that have one; null where there is none.</param>
public sealed record CorrelatedFeatureView(
    int Group, string Code, string? Subcode, string? Aggregation, string? Filter, string? SettingsHash, string Feature, string Identity, int Cluster,
    double? VolumeCorrelation);

/// <summary>Features that say nearly the same.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Size">How many they are.</param>
/// <param name="Representative">Group of the medoid: the feature whose |ρ| with the others is greatest on average; of equal ones the first.</param>
/// <param name="MeanCorrelation">That mean |ρ|; null for a feature alone.</param>
public sealed record FeatureClusterView(int Number, int Size, int Representative, double? MeanCorrelation);

/// <summary>A feature that was left out.</summary>
/// <param name="Group">Number of its group of comparable values.</param>
/// <param name="Code">IBSI code, or program:name.</param>
/// <param name="Feature">The author's column name; of several the first.</param>
/// <param name="Identity">What it is a value of; of several that were allowed the first.</param>
/// <param name="Reason">missing: too many regions lack a finite value. constant: it has the same value everywhere. fewRegions: fewer than three regions have
/// all values.</param>
/// <param name="Values">Finite values it has.</param>
public sealed record LeftOutFeatureView(int Group, string Code, string Feature, string Identity, string Reason, int Values);

/// <summary>The volume that features are held against.</summary>
/// <param name="Code">RNU0 of a mesh, or YEKZ by counting voxels.</param>
/// <param name="Feature">The author's column name.</param>
/// <param name="Identity">What it is a value of.</param>
/// <param name="Regions">Regions of the correlations that have one.</param>
public sealed record VolumeColumnView(string Code, string Feature, string Identity, int Regions);
