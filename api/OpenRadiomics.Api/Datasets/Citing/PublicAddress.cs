using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Addresses as the public knows them.</summary>
internal static class PublicAddress
{
    /// <summary>Scheme and host: as configured, else as asked.</summary>
    public static string Origin(HttpRequest request, ApiOptions options) =>
        options.PublicAddress?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host.ToUriComponent()}";

    public static string Page(HttpRequest request, ApiOptions options, VersionId id) => Origin(request, options) + Published.Page(id.Accession);
}
