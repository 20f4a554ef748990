using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>What a check run found. Written once, when the run ends.</summary>
public sealed record RunReport(CheckRunId Id, DepositId Deposit, Report Report);
