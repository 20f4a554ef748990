namespace OpenRadiomics.Ingest;

/// <summary>Marks this host's assembly for those who start it.</summary>
public static class IngestHost
{
    /// <summary>Who it is in the audit log.</summary>
    internal const string Actor = "ingest";
}
