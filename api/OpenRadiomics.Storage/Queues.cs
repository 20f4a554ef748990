using JasperFx;
using OpenRadiomics.Core;
using Wolverine;
using Wolverine.Postgresql;

namespace OpenRadiomics.Storage;

/// <summary>
/// The two queues of the pipeline, configured here for both sides. Files go by one, deposits as a whole by the other, so that a small deposit's
/// conclusion never stands behind a big one's hundred thousand files.
/// </summary>
public static class Queues
{
    private const string Files = "files";
    private const string Deposits = "deposits";

    /// <summary>For a host that sends messages and handles none. It leaves the recovery of lost messages to hosts that can handle them.</summary>
    public static void Publish(WolverineOptions options)
    {
        Route(options);
        options.Durability.DurabilityAgentEnabled = false;
    }

    /// <summary>For a host that handles messages; any number of them share the work.</summary>
    public static void Listen(WolverineOptions options)
    {
        Route(options);
        options.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(10);
        options.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(3);
        options.Durability.NodeReassignmentPollingTime = TimeSpan.FromSeconds(2);
        options.Durability.ScheduledJobPollingTime = TimeSpan.FromSeconds(1);
        options.ListenToPostgresqlQueue(Files).PollingInterval(TimeSpan.FromMilliseconds(250)).MaximumMessagesToReceive(20).UseDurableInbox();
        options.ListenToPostgresqlQueue(Deposits).PollingInterval(TimeSpan.FromMilliseconds(250)).MaximumMessagesToReceive(4).UseDurableInbox();
    }

    private static void Route(WolverineOptions options)
    {
        options.AutoBuildMessageStorageOnStartup = AutoCreate.None;
        options.UseSystemTextJsonForSerialization(json => Json.Configure(json));
        options.Policies.UseDurableOutboxOnAllSendingEndpoints();
        options.PublishMessage<LookAtFile>().ToPostgresqlQueue(Files);
        options.PublishMessage<StartRun>().ToPostgresqlQueue(Deposits);
        options.PublishMessage<ConcludeRun>().ToPostgresqlQueue(Deposits);
        options.PublishMessage<PublishVersion>().ToPostgresqlQueue(Deposits);
        options.PublishMessage<CollectDeposit>().ToPostgresqlQueue(Deposits);
    }
}
