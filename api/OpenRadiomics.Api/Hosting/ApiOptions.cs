using System.ComponentModel.DataAnnotations;

namespace OpenRadiomics.Api;

/// <summary>Limits of the API, bound from <c>Api</c> and validated at start.</summary>
internal sealed record ApiOptions
{
    /// <summary>Bytes of one uploaded file.</summary>
    [Range(1, long.MaxValue)]
    public long MaxFileBytes { get; set; } = 5L << 30;

    /// <summary>Files of one deposit.</summary>
    [Range(1, 10_000_000)]
    public int MaxFiles { get; set; } = 100_000;

    /// <summary>Bytes of one deposit.</summary>
    [Range(1, long.MaxValue)]
    public long MaxDepositBytes { get; set; } = 1L << 40;

    /// <summary>Bytes of all deposits of an owner that were not abandoned.</summary>
    [Range(1, long.MaxValue)]
    public long MaxOwnerBytes { get; set; } = 4L << 40;

    /// <summary>Bytes of a JSON body.</summary>
    [Range(1024, 1 << 30)]
    public long MaxJsonBytes { get; set; } = 2 << 20;

    /// <summary>Bytes of a manifest: about 300 for each of 100,000 files.</summary>
    [Range(1024, 1 << 30)]
    public long MaxManifestBytes { get; set; } = 32 << 20;

    /// <summary>Requests a minute from one address without a token.</summary>
    [Range(1, 1_000_000)]
    public int AnonymousRequestsPerMinute { get; set; } = 600;

    /// <summary>Requests a minute with one token; 100,000 uploads fit into a quarter of an hour.</summary>
    [Range(1, 10_000_000)]
    public int TokenRequestsPerMinute { get; set; } = 12_000;

    /// <summary>How long an answer to an Idempotency-Key is kept.</summary>
    [Range(1, 24 * 365)]
    public int IdempotencyHours { get; set; } = 24;

    /// <summary>How often the progress of a run is looked up for a follower.</summary>
    [Range(10, 60_000)]
    public int ProgressMilliseconds { get; set; } = 500;

    /// <summary>How often a follower hears something though nothing happens.</summary>
    [Range(1, 300)]
    public int HeartbeatSeconds { get; set; } = 15;

    /// <summary>Webhooks may lead to this very machine, by http too: for trying things out.</summary>
    public bool WebhooksToLoopback { get; set; }

    /// <summary>Scheme and host by which the public knows this portal; as asked for if not said.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>
    /// Public keys of the pages' host, base64 of SubjectPublicKeyInfo. Who is signed in there is believed under one of their signatures; without a key nobody
    /// is.
    /// </summary>
    public IReadOnlyList<string> PortalKeys { get; set; } = [];

    /// <summary>How long somebody stays signed in at most.</summary>
    [Range(1, 24 * 90)]
    public int SessionHours { get; set; } = 24 * 7;

    /// <summary>Good tokens that an account may make for itself.</summary>
    [Range(1, 10_000)]
    public int MaxTokens { get; set; } = 50;

    /// <summary>Addresses of proxies whose word on the client's address is taken.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];
}
