namespace OpenRadiomics.Tests.Pipeline;

/// <summary>Two Ingest hosts on a database of their own, quick to give up and quick to miss work that nobody does.</summary>
public sealed class PipelineFixture(Servers servers) : IAsyncLifetime
{
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private Cluster? _cluster;

    internal Cluster Cluster => _cluster ?? throw new InvalidOperationException("The fixture has not started.");

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.Start(await servers.NewDatabase(), await servers.Blobs(), servers.NewPrefix(),
            ("Ingest__MostTries", "4"), ("Ingest__SilenceMinutes", "0.5"), ("Ingest__EmbargoSeconds", "1"));
        await Task.WhenAll(_cluster.StartIngest(), _cluster.StartIngest());
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
