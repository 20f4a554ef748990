using GraphQL;
using GraphQL.Types;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using static OpenRadiomics.Api.Connections;

namespace OpenRadiomics.Api;

/// <summary>Datasets: by name, and by search.</summary>
internal sealed class DatasetFields(ViewGraph graph, Connections connections, ObjectGraphType version)
{
    public void AddTo(ObjectGraphType query)
    {
        var dataset = DatasetType();
        query.Field("datasets", connections.Of(dataset)).Description(
            "Datasets found, the newest version of each that stands. All pages show the state of the first.")
            .Arguments([.. connections.Arguments(20), new(new DatasetFilterInput(graph)) { Name = "filter" },
                new(graph.Of<DatasetSort>()) { Name = "sort", Description = "RELEVANCE is newest first where no words are searched for.",
                    DefaultValue = DatasetSort.Relevance }])
            .ResolveAsync(async context => await Search(context));
        query.Field("dataset", dataset).Description("A dataset; null if there is none, or it was withdrawn.")
            .Arguments(new QueryArgument(Needed(graph.Of<Accession>())) { Name = "accession" })
            .Resolve(context => context.Loads().Datasets.Of(context.GetArgument<Accession>("accession"), found => found.Newest is null ? null : found.Summary));
    }

    private ObjectGraphType DatasetType()
    {
        var type = graph.Object<DatasetSummaryView, DatasetSummaryView>("Dataset", "A dataset: its newest version in short, and the way to all versions.",
            summary => summary);
        type.Field("id", Needed(new IdGraphType())).Description("The accession.").Resolve(context => $"{((DatasetSummaryView)context.Source!).Accession}");
        type.Field("newest", version).Description("The newest version that stands.").Resolve(context =>
        {
            var summary = (DatasetSummaryView)context.Source!;
            return context.Loads().Versions.Of(new(summary.Accession, summary.Version));
        });
        type.Field("versions", Needed(new ListGraphType(Needed(graph.Object<VersionLinkView>()))))
            .Description("All versions, the newest first, withdrawn ones with the reason.")
            .Resolve(context => context.Loads().Datasets.Of(((DatasetSummaryView)context.Source!).Accession, found => found.Versions));
        return type;
    }

    private static async Task<Connection> Search(IResolveFieldContext context)
    {
        var filter = context.GetArgument<DatasetFilter?>("filter") ?? new();
        if (filter.Problems().FirstOrDefault() is { } problem) throw Bad($"filter.{problem.Field}", problem.Found, problem.Expected);
        await using var session = context.Loads().Store.QuerySession();
        var (first, after) = (First(context), After(context));
        var page = await SearchDatasets.Search(session, filter, context.GetArgument<DatasetSort>("sort"), after, first, facets: false,
            context.CancellationToken)
            ?? throw WrongCursor();
        return new([.. page.Hits.Select(hit => new Edge(hit.Cursor, hit.Dataset))], page.More, after is not null, page.Total);
    }
}

/// <summary>The loads of the present request.</summary>
internal static class LoadsOfRequest
{
    private const string Key = "loads";

    public static IDictionary<string, object?> Context(Loads loads) => new Dictionary<string, object?> { [Key] = loads };

    public static Loads Loads(this IResolveFieldContext context) => (Loads)context.UserContext[Key]!;
}
