using JasperFx;
using JasperFx.CodeGeneration;
using OpenRadiomics.Core;
using Wolverine;
using Wolverine.Postgresql;
using Wolverine.Transports;

namespace OpenRadiomics.Storage;

/// <summary>
/// The queues of the pipeline, configured here for both sides. Files go by one, deposits as a whole by another, so that a small deposit's
/// conclusion never stands behind a big one's hundred thousand files; pictures of what is published by a third, one version after the other, so that nothing
/// waits for what can be made on demand; webhooks by a fourth, so that nobody waits for a stranger's slow server.
/// </summary>
public static class Queues
{
    private const string Files = "files";
    private const string Deposits = "deposits";
    private const string Pictures = "pictures";
    private const string Webhooks = "webhooks";

    /// <summary>Names of all of them.</summary>
    public static readonly IReadOnlyList<string> InOrder = [Files, Deposits, Pictures, Webhooks];

    /// <summary>For a host that sends messages and handles none. It leaves the recovery of lost messages to hosts that can handle them.</summary>
    public static void Publish(WolverineOptions options)
    {
        Route(options);
        options.Durability.DurabilityAgentEnabled = false;
        options.Discovery.DisableConventionalDiscovery();
        options.CodeGeneration.TypeLoadMode = TypeLoadMode.Static;         // no handlers, so nothing to generate
    }

    /// <summary>
    /// For a host that handles messages; any number of them share the work. A host that dies is missed after eight seconds without a sign of life,
    /// and another one then takes what it held. A host takes few messages ahead, so that the others find some too.
    /// </summary>
    /// <param name="options">Of Wolverine.</param>
    /// <param name="filesAtOnce">How many files this host looks at at once.</param>
    public static void Listen(WolverineOptions options, int filesAtOnce)
    {
        Route(options);
        options.Durability.StaleNodeTimeout = TimeSpan.FromSeconds(8);
        options.Durability.HealthCheckPollingTime = TimeSpan.FromSeconds(1);
        options.Durability.FirstHealthCheckExecution = TimeSpan.FromSeconds(1);
        options.Durability.NodeReassignmentPollingTime = TimeSpan.FromSeconds(1);
        options.Durability.OrphanedMessageSweepPollingTime = TimeSpan.FromSeconds(1);
        options.Durability.CheckAssignmentPeriod = TimeSpan.FromSeconds(2);
        options.Durability.ScheduledJobPollingTime = TimeSpan.FromSeconds(1);
        Listen(options, Files, batch: 50 * filesAtOnce, atOnce: filesAtOnce);
        Listen(options, Deposits, batch: 8, atOnce: 4);
        Listen(options, Pictures, batch: 1, atOnce: 1);
        Listen(options, Webhooks, batch: 16, atOnce: 8);
    }

    /// <summary>
    /// Takes a batch each time it looks, so batch and interval together are the most messages a second. A host that has nothing to do looks no oftener.
    /// </summary>
    private static void Listen(WolverineOptions options, string queue, int batch, int atOnce) => options.ListenToPostgresqlQueue(queue)
        .PollingInterval(TimeSpan.FromMilliseconds(250)).MaximumMessagesToReceive(batch).MaximumParallelMessages(atOnce)
        .UseDurableInbox(new BufferingLimits(2 * batch, batch));

    private static void Route(WolverineOptions options)
    {
        options.AutoBuildMessageStorageOnStartup = AutoCreate.None;
        options.UseSystemTextJsonForSerialization(json => Json.Configure(json));
        options.Policies.UseDurableOutboxOnAllSendingEndpoints();
        options.PublishMessage<LookAtFile>().ToPostgresqlQueue(Files);
        options.PublishMessage<StartRun>().ToPostgresqlQueue(Deposits);
        options.PublishMessage<ConcludeRun>().ToPostgresqlQueue(Deposits);
        options.PublishMessage<PublishVersion>().ToPostgresqlQueue(Deposits);
        options.PublishMessage<DrawVersion>().ToPostgresqlQueue(Pictures);
        options.PublishMessage<PurgeWithdrawn>().ToPostgresqlQueue(Deposits);
        options.PublishMessage<CollectDeposit>().ToPostgresqlQueue(Deposits);
        options.PublishMessage<DeliverWebhook>().ToPostgresqlQueue(Webhooks);
    }
}
