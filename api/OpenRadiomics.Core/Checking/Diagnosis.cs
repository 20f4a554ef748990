namespace OpenRadiomics.Core;

/// <summary>What probably went wrong with values on a phantom, by a rule, with the values that show it. It changes no verdict.</summary>
/// <param name="Id">Short name, for ever: <c>kurtosis-plus-3</c>.</param>
/// <param name="Title">What is the matter, in a line.</param>
/// <param name="Rule">By which rule it is recognised.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Evidence">The values, at most 20 of them.</param>
/// <param name="EvidenceTotal">How many there are.</param>
public sealed record Diagnosis(string Id, string Title, string Rule, string Remedy, IReadOnlyList<DiagnosisEvidence> Evidence, int EvidenceTotal);

/// <summary>A value that shows what went wrong.</summary>
/// <param name="Code">IBSI code.</param>
/// <param name="AggregationCode">IBSI code of the aggregation.</param>
/// <param name="Feature">Name in the manual.</param>
/// <param name="Submitted">The value.</param>
/// <param name="Reference">Its reference.</param>
/// <param name="Says">What the value says, in words.</param>
public sealed record DiagnosisEvidence(string Code, string? AggregationCode, string Feature, double Submitted, double Reference, string Says);
