namespace OpenRadiomics.Core;

/// <summary>What programs give for one feature on the phantoms, as published phantom tables have it, and which of them agree.</summary>
/// <param name="Code">The IBSI code.</param>
/// <param name="Phantoms">For each phantom, subcode and aggregation of which there is a value.</param>
/// <param name="Complete">False where there are more values than are told; an aggregation brings fewer.</param>
public sealed record SoftwareAgreementView(string Code, IReadOnlyList<PhantomAgreementView> Phantoms, bool Complete);

/// <summary>Values of one feature and aggregation on one phantom, beside the reference.</summary>
/// <param name="Phantom">digital-phantom, ct-phantom-a … ct-phantom-e.</param>
/// <param name="Code">IBSI code.</param>
/// <param name="Subcode">Tells apart features that share a code, else null.</param>
/// <param name="AggregationCode">IBSI code of the aggregation; null where tables do not say it.</param>
/// <param name="Feature">Its name.</param>
/// <param name="Settings">The phantom's settings on which the feature depends, in canonical form.</param>
/// <param name="Reference">The reference value; null if IBSI has agreed on none.</param>
/// <param name="Tolerance">Its tolerance.</param>
/// <param name="Consensus">How strong the consensus on it is.</param>
/// <param name="Rule">When values are said to agree.</param>
/// <param name="Values">Every value, the smallest first; those that are not compared last.</param>
/// <param name="Groups">Values that agree with each other.</param>
public sealed record PhantomAgreementView(
    string Phantom, string Code, string? Subcode, string? AggregationCode, string Feature, string? Settings, double? Reference, double? Tolerance,
    string? Consensus, string Rule, IReadOnlyList<SoftwareValueView> Values, IReadOnlyList<AgreeingGroupView> Groups);

/// <summary>What a program gave, and where that is published.</summary>
/// <param name="Software">The program; null where nothing names it.</param>
/// <param name="SoftwareVersion">Its version.</param>
/// <param name="Version">The published version.</param>
/// <param name="Table">The phantom table.</param>
/// <param name="Column">The author's column name.</param>
/// <param name="Value">The value as submitted.</param>
/// <param name="Verdict">How it compares with the reference.</param>
/// <param name="Note">A known offset, or why it is not comparable.</param>
/// <param name="Group">Number of the group it is in; null for a value that is not comparable.</param>
public sealed record SoftwareValueView(
    string? Software, string? SoftwareVersion, VersionId Version, AssetPath? Table, string? Column, double Value, PhantomVerdict Verdict, string? Note,
    int? Group);

/// <summary>Values each of which agrees with each other of them.</summary>
/// <param name="Number">Its number on this phantom, from 1, the smallest values first.</param>
/// <param name="Least">The smallest.</param>
/// <param name="Greatest">The largest.</param>
/// <param name="WithReference">All of them match the reference.</param>
/// <param name="Software">The programs and versions, each once; a value whose program nobody names counts for none.</param>
public sealed record AgreeingGroupView(int Number, double Least, double Greatest, bool WithReference, IReadOnlyList<string> Software);
