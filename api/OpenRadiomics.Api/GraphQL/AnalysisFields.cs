using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using static OpenRadiomics.Api.Connections;

namespace OpenRadiomics.Api;

/// <summary>Analyses of published feature values, by the query functions that REST uses too.</summary>
internal sealed class AnalysisFields(ViewGraph graph, Connections connections, FeatureFilterInput filter)
{
    private const double Cost = 1_000;

    public void AddTo(ObjectGraphType query)
    {
        query.Field("robustness", Robustness()).Description(
            "How well features withstand another reader, session or repetition: each group of comparable values in each version for itself. A dataset alone asks for all its features.")
            .Arguments([.. connections.Arguments(20), new(Needed(filter)) { Name = "filter" },
                new(Needed(graph.Of<Across>())) { Name = "across", Description = "Whose values the raters are." },
                new(Texts()) { Name = "raters", Description = "Names of raters, two or more; all that occur if not said." },
                new(graph.Of<double>()) { Name = "level", Description = "Level of all limits, 0.5 to 0.9999.", DefaultValue = 0.95 },
                new(Texts()) { Name = "where", Description = $"What features have to meet, {RobustnessTerm.Shape}." },
                new(graph.Of<string>()) { Name = "sort", Description = "One of these words; with a - before it the greatest come first." }])
            .WithComplexityImpact(Cost).ResolveAsync(async context => await Robustness(context));
        query.Field("deltas", Deltas())
            .Description(
                "How features changed between two sessions of the same subjects, regions, readers and repetitions. A dataset alone asks for all its features.")
            .Arguments([.. connections.Arguments(20), new(Needed(filter)) { Name = "filter" },
                new(Needed(graph.Of<string>())) { Name = "from", Description = "The first session, as the dataset names it." },
                new(Needed(graph.Of<string>())) { Name = "to", Description = "The second." }])
            .WithComplexityImpact(Cost).ResolveAsync(async context => await Deltas(context));
        query.Field("correlations", graph.Object<FeatureCorrelationsView>())
            .Description("How the features of one dataset hang together; null if there is no such dataset, or it was withdrawn, or has no values.")
            .Arguments(new(Needed(filter)) { Name = "filter", Description = "Its dataset names one dataset or version, and is enough." },
                new(graph.Of<double>()) { Name = "cut", Description = "The greatest distance 1 − |ρ| that joins clusters, 0 to 1.",
                    DefaultValue = GetCorrelations.UsualCut },
                new(graph.Of<double>()) { Name = "missing", Description = "The greatest share of regions that a feature may lack, 0 to below 1.",
                    DefaultValue = GetCorrelations.UsualMissing },
                new(graph.Of<bool>()) { Name = "matrix", Description = "Whether the matrix is told, of at most 500 features.", DefaultValue = true })
            .WithComplexityImpact(Cost).ResolveAsync(async context => await Correlations(context));
        query.Field("nearest", graph.Object<NearestRegionsView>())
            .Description(
                "The published regions whose feature values are nearest to given ones. Only values of equal identities are compared, and none but those that are named.")
            .Arguments(new(Needed(new ListGraphType(Needed(graph.Input<FeatureOfRegion>())))) { Name = "features",
                Description = "The values, 1 to 200, each of another identity." },
                new(graph.Of<int>()) { Name = "k", Description = "How many regions, 1 to 100; 10 if not said." },
                new(graph.Of<double>()) { Name = "share", Description =
                    "The share of the identities that a region must have values of, above 0 to 1; 0.8 if not said." },
                new(graph.Of<string>()) { Name = "spread", Description = "What a difference is divided by, iqr or sd; iqr if not said." },
                new(Texts()) { Name = "dataset", Description = "Accessions (their newest versions) or versions to look in; all if not said." },
                new(Texts()) { Name = "modality", Description = "DICOM modalities." }, new(Texts()) { Name = "site", Description = "Anatomic sites." })
            .WithComplexityImpact(Cost).ResolveAsync(async context => await Nearest(context));
    }

    private IGraphType Robustness()
    {
        var type = connections.Of(graph.Object<RobustnessView>());
        var page = Grouped(type);
        page.Field("examined", Needed(graph.Of<int>())).Description("How many groups of versions have values, whether they meet the terms or not.")
            .Resolve(context => ((RobustnessConnection)context.Source!).Found.Examined);
        return type;
    }

    private IGraphType Deltas()
    {
        var type = connections.Of(graph.Object<FeatureDeltaView>());
        var page = Grouped(type);
        page.Field("sessions", Needed(Texts())).Description("Sessions of the versions found; at most 50 are listed.")
            .Resolve(context => ((DeltaConnection)context.Source!).Found.Sessions);
        page.Field("unpaired", Needed(graph.Object<UnpairedView>())).Description("What could not be paired, on all pages.")
            .Resolve(context => ((DeltaConnection)context.Source!).Found.Unpaired);
        return type;
    }

    private ObjectGraphType Grouped(IGraphType connection)
    {
        var page = (ObjectGraphType)((NonNullGraphType)connection).ResolvedType!;
        page.Field("groups", Needed(new ListGraphType(Needed(graph.Object<FeatureGroupView>())))).Description("The groups of this page.")
            .Resolve(context => ((GroupedConnection)context.Source!).Groups);
        page.Field("differences", Needed(new ListGraphType(Needed(graph.Object<FeatureDifferenceView>()))))
            .Description("In which parts all groups found differ.").Resolve(context => ((GroupedConnection)context.Source!).Differences);
        page.Field("allowed", Needed(Texts())).Description("Differences that were overlooked because the query allowed it.")
            .Resolve(context => ((GroupedConnection)context.Source!).Allowed);
        return page;
    }

    private ListGraphType Texts() => new(Needed(graph.Of<string>()));

    private static async Task<Connection> Robustness(IResolveFieldContext context)
    {
        var query = FeatureFields.Wanted(context, datasetIsEnough: true);
        var (plan, problems) = RobustnessPlan.Of(context.GetArgument<Across>("across"), All(context, "raters"), context.GetArgument<double?>("level"),
            All(context, "where"), context.GetArgument<string?>("sort"));
        if (plan is null) throw Bad(problems[0].Field, problems[0].Found, problems[0].Expected);
        var (first, after) = (First(context), After(context));
        await using var session = context.Loads().Store.QuerySession();
        var (page, tooMany) = await context.RequestServices!.GetRequiredService<FeatureCrossings>()
            .Page(session, query, plan.List(), after, first, context.CancellationToken);
        if (page is null) throw tooMany ? FeatureFields.TooMany() : WrongCursor();
        var view = plan.View(query, page);
        return new RobustnessConnection(view, [.. view.Items.Select((item, n) => new Edge(page.Cursors(n), item))], page.More, after is not null);
    }

    private static async Task<Connection> Deltas(IResolveFieldContext context)
    {
        var query = FeatureFields.Wanted(context, datasetIsEnough: true);
        var (from, to, first, after) = (context.GetArgument<string>("from"), context.GetArgument<string>("to"), First(context), After(context));
        if (GetDeltas.Problems(from, to).FirstOrDefault() is { } problem) throw Bad(problem.Field, problem.Found, problem.Expected);
        await using var session = context.Loads().Store.QuerySession();
        var (page, tooMany) = await context.RequestServices!.GetRequiredService<FeaturePairs>()
            .Page(session, query, from, to, after, first, context.CancellationToken);
        if (page is null) throw tooMany ? FeatureFields.TooMany() : WrongCursor();
        var view = GetDeltas.View(query, from, to, page);
        return new DeltaConnection(view, [.. view.Items.Select((item, n) => new Edge(page.Cursors(n), item))], page.More, after is not null);
    }

    private static async Task<FeatureCorrelationsView?> Correlations(IResolveFieldContext context)
    {
        var query = FeatureFields.Wanted(context, datasetIsEnough: true);
        var plan = new CorrelationPlan(context.GetArgument<double>("cut"), context.GetArgument<double>("missing"), context.GetArgument<bool>("matrix"));
        if (plan.Problems(query).FirstOrDefault() is { } problem) throw Bad(problem.Field, problem.Found, problem.Expected);
        await using var session = context.Loads().Store.QuerySession();
        var services = context.RequestServices!;
        var (version, _) = await NamedDataset.Find(session, services.GetRequiredService<Withdrawals>(), query.Dataset[0], context.CancellationToken);
        if (version is not { } id) return null;
        var table = await services.GetRequiredService<VersionTables>().Of(session, query, id, context.CancellationToken) ?? throw FeatureFields.TooMany();
        var (view, many) = plan.View(id, query, table);
        return view ?? throw Bad(many!.Field, many.Found, many.Expected);
    }

    private static async Task<NearestRegionsView> Nearest(IResolveFieldContext context)
    {
        var asked = new NearestRegionsQuery(context.GetArgument<List<FeatureOfRegion>>("features"), context.GetArgument<int?>("k"),
            context.GetArgument<double?>("share"), context.GetArgument<string?>("spread"),
            All(context, "dataset"), All(context, "modality"), All(context, "site"));
        await using var session = context.Loads().Store.QuerySession();
        var services = context.RequestServices!;
        var answer = await FindNearestRegions.Handle(asked, session, services.GetRequiredService<MeantIdentities>(),
            services.GetRequiredService<NearestRegions>(), context.CancellationToken);
        return answer.Result is Ok<NearestRegionsView> { Value: { } view } ? view : throw Refused(((ProblemHttpResult)answer.Result).ProblemDetails);
    }

    private static List<string> All(IResolveFieldContext context, string name) => context.GetArgument<List<string>?>(name) ?? [];
}

/// <summary>A page of a list, with what is said of its groups of comparable values.</summary>
internal abstract record GroupedConnection(
    IReadOnlyList<FeatureGroupView> Groups, IReadOnlyList<FeatureDifferenceView> Differences, IReadOnlyList<string> Allowed, IReadOnlyList<Edge> Items,
    bool More, bool Later, long Total) : Connection(Items, More, Later, Total);

/// <summary>A page of features.</summary>
internal sealed record RobustnessConnection(FeatureRobustnessView Found, IReadOnlyList<Edge> Features, bool HasMore, bool IsLater)
    : GroupedConnection(Found.Groups, Found.Differences, Found.Allowed, Features, HasMore, IsLater, Found.Total);

/// <summary>A page of changes.</summary>
internal sealed record DeltaConnection(FeatureDeltasView Found, IReadOnlyList<Edge> Changes, bool HasMore, bool IsLater)
    : GroupedConnection(Found.Groups, Found.Differences, Found.Allowed, Changes, HasMore, IsLater, Found.Total);
