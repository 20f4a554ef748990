using System.ComponentModel.DataAnnotations;

namespace OpenRadiomics.Web.Portal;

/// <summary>Configuration of the pages, section <c>Portal</c>.</summary>
public sealed record PortalOptions
{
    /// <summary>Address of the API host, reached from this host only.</summary>
    [Required]
    public required Uri ApiAddress { get; init; }

    /// <summary>Addresses of proxies whose X-Forwarded-For is believed.</summary>
    public string[] TrustedProxies { get; init; } = [];

    /// <summary>Folder of the keys that protect forms; shared by all nodes. Empty: kept in memory.</summary>
    public string? KeyFolder { get; init; }
}
