using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Starts a check run: one <see cref="LookAtFile"/> for each file follows, a page of them at a time.</summary>
/// <param name="Deposit">Whose run.</param>
/// <param name="Run">Which run.</param>
/// <param name="After">The last file of the page before; null for the first page.</param>
public sealed record StartRun(DepositId Deposit, CheckRunId Run, AssetPath? After = null);

/// <summary>Looks at one file of a deposit.</summary>
public sealed record LookAtFile(DepositId Deposit, CheckRunId Run, AssetPath Path);

/// <summary>Looks at a deposit as a whole, when each of its files has been looked at, and writes the report.</summary>
public sealed record ConcludeRun(DepositId Deposit, CheckRunId Run);

/// <summary>Makes a checked deposit a version: copies its bytes to their content addresses, then writes the version.</summary>
public sealed record PublishVersion(DepositId Deposit);

/// <summary>Makes what pages ask for first of a version that was published.</summary>
public sealed record DrawVersion(VersionId Version);

/// <summary>Deletes the bytes of a dataset's versions that were withdrawn for privacy.</summary>
public sealed record PurgeWithdrawn(Accession Accession);

/// <summary>Collects what an abandoned deposit left.</summary>
public sealed record CollectDeposit(DepositId Deposit);

/// <summary>Sends a delivery to its webhook.</summary>
public sealed record DeliverWebhook(DeliveryId Delivery);
