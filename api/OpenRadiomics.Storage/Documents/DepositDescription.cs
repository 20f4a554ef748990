using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>The description of a deposit, a document of its own so that uploads never rewrite it.</summary>
/// <param name="Id">The deposit.</param>
/// <param name="Description">What its depositor says.</param>
/// <param name="Revision">Counts changes from 0; its ETag.</param>
/// <param name="At">When it was written; null for older ones.</param>
public sealed record DepositDescription(DepositId Id, Description Description, long Revision, DateTimeOffset? At = null);
