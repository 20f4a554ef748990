using System.ComponentModel.DataAnnotations;

namespace OpenRadiomics.Ingest;

/// <summary>How the pipeline works. Bound from <c>Ingest</c>, validated at start.</summary>
public sealed record IngestOptions
{
    /// <summary>Ingest:ParallelFiles, how many files one process looks at at once; 0 for one for each processor.</summary>
    [Range(0, 256)]
    public int ParallelFiles { get; set; }

    /// <summary>Ingest:ParallelCopies, how many files of a publication are copied at once.</summary>
    [Range(1, 64)]
    public int ParallelCopies { get; set; } = 4;

    /// <summary>Ingest:MostTries, after which a step is given up and its owner told.</summary>
    [Range(1, 100)]
    public int MostTries { get; set; } = 6;

    /// <summary>Ingest:LongestStepMinutes, after which one try of a step is stopped.</summary>
    [Range(1, 1440)]
    public int LongestStepMinutes { get; set; } = 360;

    /// <summary>Ingest:SilenceMinutes, after which work of which nothing was heard is announced again.</summary>
    [Range(0.05, 1440)]
    public double SilenceMinutes { get; set; } = 15;

    /// <summary>Ingest:EmbargoSeconds, how often embargoes that are over are looked for.</summary>
    [Range(1, 3600)]
    public int EmbargoSeconds { get; set; } = 60;

    /// <summary>Ingest:IdleDays, after which staged bytes are collected that no draft has.</summary>
    [Range(1, 3650)]
    public int IdleDays { get; set; } = 7;

    /// <summary>Ingest:FixityMegabytesPerSecond, how fast published bytes are read again to see whether they are what they were; 0 for not at all.</summary>
    [Range(0, 10_000)]
    public int FixityMegabytesPerSecond { get; set; } = 5;

    /// <summary>Ingest:WebhookSeconds, how often events to be told and deliveries to be sent are looked for.</summary>
    [Range(0.05, 3600)]
    public double WebhookSeconds { get; set; } = 1;

    /// <summary>Ingest:WebhookRetrySeconds, after which a delivery is tried a second time; each further wait is four times as long.</summary>
    [Range(0.01, 3600)]
    public double WebhookRetrySeconds { get; set; } = 10;

    /// <summary>Ingest:WebhookMostTries, after which a delivery is given up.</summary>
    [Range(1, 20)]
    public int WebhookMostTries { get; set; } = 8;

    /// <summary>Ingest:WebhookMostFailures, deliveries given up one after the other, after which a webhook is told nothing more.</summary>
    [Range(1, 1000)]
    public int WebhookMostFailures { get; set; } = 5;

    /// <summary>Ingest:WebhooksToLoopback: webhooks may lead to this very machine, by http too, for trying things out.</summary>
    public bool WebhooksToLoopback { get; set; }

    public int FilesAtOnce => ParallelFiles > 0 ? ParallelFiles : Environment.ProcessorCount;
}
