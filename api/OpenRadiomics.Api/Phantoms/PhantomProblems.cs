using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Api;

/// <summary>Refusals around phantoms.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult UnknownPhantom() =>
        Of(404, "unknown-phantom", "There is no such phantom.", $"Known: {string.Join(", ", PhantomReference.All.Select(phantom => phantom.Id))}.");

    public static ProblemHttpResult UnreadableTable(string detail) => Of(422, "unreadable-table", "The body cannot be read as a table.", detail);
}
