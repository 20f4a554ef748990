using System.ComponentModel.DataAnnotations;

namespace OpenRadiomics.Storage;

/// <summary>Where documents, messages and bytes are kept. Bound from <c>ConnectionStrings</c> and <c>Storage</c>, validated at start.</summary>
public sealed record StorageOptions
{
    /// <summary>ConnectionStrings:Postgres.</summary>
    [Required(ErrorMessage = "ConnectionStrings:Postgres is missing.")]
    public string Postgres { get; set; } = "";

    /// <summary>ConnectionStrings:Blobs, an Azure Storage connection string.</summary>
    [Required(ErrorMessage = "ConnectionStrings:Blobs is missing.")]
    public string Blobs { get; set; } = "";

    /// <summary>Storage:Schema, the schema of documents and own tables.</summary>
    [Required, RegularExpression("[a-z][a-z0-9_]{0,40}")]
    public string Schema { get; set; } = "openradiomics";

    /// <summary>Storage:QueueSchema, the schema of messages. Hosts that share it share their work.</summary>
    [Required, RegularExpression("[a-z][a-z0-9_]{0,40}")]
    public string QueueSchema { get; set; } = "openradiomics_queues";

    /// <summary>Storage:ContainerPrefix, before the names of both blob containers.</summary>
    [RegularExpression("[a-z0-9-]{0,40}")]
    public string ContainerPrefix { get; set; } = "";

    /// <summary>Storage:CommandTimeoutSeconds, after which a database command is given up.</summary>
    [Range(1, 3600)]
    public int CommandTimeoutSeconds { get; set; } = 60;
}
