using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A file of a deposit as a document, with what lists look for beside it. Its name is deposit and path.</summary>
public sealed record StoredFile(string Id, DepositId Deposit, string Path, DepositFile File)
{
    public static StoredFile Of(DepositFile file) => new(file.Id, file.Deposit, file.Path.ToString(), file);
}
