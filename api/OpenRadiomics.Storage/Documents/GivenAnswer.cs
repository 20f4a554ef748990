namespace OpenRadiomics.Storage;

/// <summary>The answer a request with an Idempotency-Key got, kept to be given again. It is stored in the transaction of what it answers for.</summary>
/// <param name="Id">Owner and key.</param>
/// <param name="Request">Digest of method, path and body.</param>
/// <param name="Until">How long it is given again; then it is as if it had never been, and deleted some time.</param>
/// <param name="Status">Status code.</param>
/// <param name="Location">The Location header; null if there was none.</param>
/// <param name="Body">The JSON body; null if there was none.</param>
public sealed record GivenAnswer(string Id, string Request, DateTimeOffset Until, int Status, string? Location, string? Body);
