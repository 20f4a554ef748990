using System.Collections;
using System.Globalization;
using GraphQL;
using GraphQL.Types;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using static OpenRadiomics.Api.Connections;

namespace OpenRadiomics.Api;

/// <summary>Published feature values and their statistics, by the query functions that REST uses too.</summary>
internal sealed class FeatureFields(ViewGraph graph, Connections connections, FeatureFilterInput filter)
{
    private const double ValuesCost = 20, StatisticsCost = 500;

    public void AddTo(ObjectGraphType query)
    {
        query.Field("featureValues", Values()).Description(
            "Published values of features. Values are comparable only within a group; totalCount counts the values of all columns found, before filters on regions and values.")
            .Arguments([.. connections.Arguments(20), new(Needed(filter)) { Name = "filter" },
                new(graph.Of<ValueSort>()) { Name = "sort", Description = "Within each group.", DefaultValue = ValueSort.Source }])
            .WithComplexityImpact(ValuesCost).ResolveAsync(async context => await Page(context));
        query.Field("statistics", Needed(graph.Object<FeatureStatisticsView>()))
            .Description("Statistics of published values, of each group of comparable values for itself.")
            .Arguments(new(Needed(filter)) { Name = "filter" },
                new(Texts()) { Name = "by", Description = $"What to group by: {string.Join(", ", FeatureStatistics.Ways.Keys)}." },
                new(new ListGraphType(Needed(graph.Of<double>()))) { Name = "quantiles", Description = "Shares from 0 to 1." },
                new(graph.Of<int>()) { Name = "bins", Description = "Bins of the histogram.", DefaultValue = 20 },
                new(graph.Of<bool>()) { Name = "outliers", Description = "Whether to look for them.", DefaultValue = true })
            .WithComplexityImpact(StatisticsCost).ResolveAsync(async context => await Statistics(context));
        query.Field("softwareAgreement", graph.Object<SoftwareAgreementView>())
            .Description(
                "What each program gives for a feature on each phantom, beside the reference, and which programs agree; null if nobody knows such a feature.")
            .Arguments(new(Needed(graph.Of<string>())) { Name = "code", Description = "Such as TDIC." },
                new(graph.Of<string>()) { Name = "aggregation", Description = "Such as IAZD; all if not said." })
            .WithComplexityImpact(StatisticsCost).ResolveAsync(async context => await Agreement(context));
    }

    /// <summary>The regions of a version.</summary>
    public static void AddTo(ObjectGraphType version, Func<IResolveFieldContext, VersionId> id, ViewGraph graph, Connections connections) =>
        version.Field("rois", connections.Of(graph.Object<RoiView>())).Description("Its regions of interest, in the order of every feature's values.")
            .Arguments(connections.Arguments(20))
            .Resolve(context => context.Loads().Rois.Of(id(context),
                list => Connections.Page(ListRois.Views(list), First(context), After(context), $"rois {id(context)}")));

    private IGraphType Values()
    {
        var value = graph.Object<FeatureValueView>();
        value.Field("text", Needed(graph.Of<string>())).Description("The value as text, where it is no finite number too.")
            .Resolve(context => ((FeatureValueView)context.Source!).Value?.ToString("R", CultureInfo.InvariantCulture) ?? "");
        var type = connections.Of(value);
        var page = (ObjectGraphType)((NonNullGraphType)type).ResolvedType!;
        page.Field("groups", Needed(new ListGraphType(Needed(graph.Object<FeatureGroupView>()))))
            .Resolve(context => ((ValueConnection)context.Source!).Found.Groups);
        page.Field("differences", Needed(new ListGraphType(Needed(graph.Object<FeatureDifferenceView>())))).Description("In which parts the groups differ.")
            .Resolve(context => ((ValueConnection)context.Source!).Found.Differences);
        page.Field("allowed", Needed(Texts())).Description("Differences that were overlooked because the query allowed it.")
            .Resolve(context => ((ValueConnection)context.Source!).Found.Allowed);
        return type;
    }

    private ListGraphType Texts() => new(Needed(graph.Of<string>()));

    private static async Task<Connection> Page(IResolveFieldContext context)
    {
        var query = Wanted(context);
        var (first, after) = (First(context), After(context));
        await using var session = context.Loads().Store.QuerySession();
        var (page, cursors, tooMany) = await context.RequestServices!.GetRequiredService<FeatureValues>()
            .Page(session, query, context.GetArgument<ValueSort>("sort"), after, first, context.CancellationToken);
        if (page is null) throw tooMany ? TooMany() : WrongCursor();
        return new ValueConnection(page, [.. page.Items.Select((item, n) => new Edge(cursors(n), item))], page.Next is not null, after is not null);
    }

    private static async Task<FeatureStatisticsView> Statistics(IResolveFieldContext context)
    {
        var query = Wanted(context);
        var plan = new StatisticsPlan(context.GetArgument<List<string>?>("by") ?? [], context.GetArgument<List<double>?>("quantiles") ?? ColumnSummary.Shares,
            context.GetArgument<int>("bins"), context.GetArgument<bool>("outliers"));
        if (GetStatistics.Problems(plan).FirstOrDefault() is { } problem) throw Bad(problem.Field, problem.Found, problem.Expected);
        await using var session = context.Loads().Store.QuerySession();
        return await context.RequestServices!.GetRequiredService<FeatureStatistics>().Of(session, query, plan, context.CancellationToken) ?? throw TooMany();
    }

    private static async Task<SoftwareAgreementView?> Agreement(IResolveFieldContext context)
    {
        var (code, aggregation) = (context.GetArgument<string>("code"), context.GetArgument<string?>("aggregation"));
        if (GetSoftwareAgreement.Wrong(code, aggregation) is { } problem) throw Bad(problem.Field, problem.Found, problem.Expected);
        await using var session = context.Loads().Store.QuerySession();
        return await GetSoftwareAgreement.Find(session, code, aggregation, context.CancellationToken);
    }

    internal static FeatureQuery Wanted(IResolveFieldContext context, bool datasetIsEnough = false)
    {
        var query = context.GetArgument<FeatureQuery>("filter");
        return query.Problems(datasetIsEnough).FirstOrDefault() is { } problem ? throw Bad($"filter.{problem.Field}", problem.Found, problem.Expected) : query;
    }

    internal static ExecutionError TooMany() => Bad("filter", "more than is answered at once",
        $"at most {FindColumns.Most} columns, for statistics {FeatureStatistics.MostValues} values, for robustness and deltas {FeatureCrossings.MostValues} values, for robustness of {FeatureCrossings.MostRows} features, for correlations {VersionTables.MostValues} values of {VersionTables.MostFeatures} features");
}

/// <summary>A page of values, with what is said of their groups.</summary>
internal sealed record ValueConnection(FeatureValuesView Found, IReadOnlyList<Edge> Values, bool More, bool Later)
    : Connection(Values, More, Later, Found.Total);

/// <summary>Which values are wanted, as GraphQL has it.</summary>
internal sealed class FeatureFilterInput : InputObjectGraphType<FeatureQuery>
{
    private static readonly (string Name, string Description)[] Lists =
    [
        ("code", "IBSI codes; program:name where IBSI has none."), ("identity", "Identities, as answers give them."),
        ("aggregation", "IBSI codes of aggregations."), ("filter", "Image filters; original for none."),
        ("dataset", "Accessions (their newest versions) or versions."), ("modality", "DICOM modalities."), ("site", "Anatomic sites."),
        ("disease", "Diseases."), ("manufacturer", "Makers of scanners."),
        ("model", "Models of scanners."), ("software", "Programs."), ("settings", "Hashes of canonical settings."), ("subject", "Subjects."),
        ("region", "Names of regions."),
        ("session", "Visits or time points."), ("reader", "Who drew the regions."), ("repeat", "Repetitions."),
        ("allow", "Parts in which values of one group may differ: aggregation, filter, settings, offset."),
    ];

    public FeatureFilterInput(ViewGraph graph)
    {
        (Name, Description) = ("FeatureFilter", "Which feature values are wanted. Values of one list are alternatives; all lists have to be met.");
        foreach (var (name, description) in Lists) Field(name, new ListGraphType(new NonNullGraphType(graph.Of<string>()))).Description(description);
        Field("min", graph.Of<double>()).Description("Smallest value.");
        Field("max", graph.Of<double>()).Description("Largest value.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        return new FeatureQuery
        {
            Code = All("code"), Identity = All("identity"), Aggregation = All("aggregation"), Filter = All("filter"), Dataset = All("dataset"),
            Modality = All("modality"), Site = All("site"),
            Disease = All("disease"), Manufacturer = All("manufacturer"), Model = All("model"), Software = All("software"), Settings = All("settings"),
            Subject = All("subject"), Region = All("region"),
            Session = All("session"), Reader = All("reader"), Repeat = All("repeat"),
            Allow = All("allow"), Least = One("min") as double?, Greatest = One("max") as double?,
        };

        object? One(string name) => value.TryGetValue(name, out var one) ? one : null;

        string[] All(string name) => One(name) is IEnumerable all ? [.. all.Cast<string>()] : [];
    }
}
