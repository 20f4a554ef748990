using GraphQL;
using GraphQL.Types;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using static OpenRadiomics.Api.Connections;

namespace OpenRadiomics.Api;

/// <summary>Everything that can be asked by GraphQL: what is published, and the catalogues. Reading only.</summary>
internal sealed class PortalSchema : Schema
{
    private readonly ViewGraph _graph = new();
    private readonly Connections _connections;

    public PortalSchema(IServiceProvider services) : base(services)
    {
        _connections = new(_graph);
        var version = VersionType();
        var query = new ObjectGraphType { Name = "Query" };
        Query = query;
        new DatasetFields(_graph, _connections, version).AddTo(query);
        query.Field("version", version).Description("A published version; null if there is none, or it was withdrawn.")
            .Arguments(new QueryArgument(Needed(_graph.Of<VersionId>())) { Name = "id" })
            .Resolve(context => context.Loads().Versions.Of(context.GetArgument<VersionId>("id")));
        var filter = new FeatureFilterInput(_graph);
        new FeatureFields(_graph, _connections, filter).AddTo(query);
        new AnalysisFields(_graph, _connections, filter).AddTo(query);
        AddCatalogues(query);
    }

    /// <summary>A published version, and what belongs to it.</summary>
    private ObjectGraphType VersionType()
    {
        var type = _graph.Object<PublishedVersion, VersionView>("Version", "A published version. It never changes.", version => version.ToView());
        type.Field("assets", _connections.Of(_graph.Object<AssetView>())).Description("Its files, in the order of their paths.")
            .Arguments([.. _connections.Arguments(20), new(_graph.Of<Role>()) { Name = "role", Description = "Files of this role alone." }])
            .Resolve(Assets);
        type.Field("findings", _connections.Of(_graph.Object<Finding>())).Description("What the checks said of it.")
            .Arguments([.. _connections.Arguments(20), new(_graph.Of<Severity>()) { Name = "severity", Description = "Findings of this severity alone." }])
            .Resolve(Findings);
        type.Field("protocol", _connections.Of(_graph.Object<SeriesProtocol>()))
            .Description("How each series was acquired and reconstructed, as its headers say.")
            .Arguments(_connections.Arguments(20))
            .Resolve(context => Page(((PublishedVersion)context.Source!).Version.Report.Protocol, First(context), After(context),
                $"protocol {Source(context)}"));
        type.Field("phantomResults", Needed(new ListGraphType(Needed(_graph.Object<PhantomResult>()))))
            .Description("Each deposited phantom table compared with its reference.")
            .Resolve(context => ((PublishedVersion)context.Source!).Version.Report.Phantoms);
        type.Field("columns", _connections.Of(_graph.Object<ColumnMeaning>())).Description("What each table column was understood as.")
            .Arguments(_connections.Arguments(20))
            .Resolve(context => Page(((PublishedVersion)context.Source!).Version.Report.Columns, First(context), After(context), $"columns {Source(context)}"));
        FeatureFields.AddTo(type, Source, _graph, _connections);
        return type;
    }

    private static object? Assets(IResolveFieldContext context)
    {
        var (id, first, role) = (Source(context), First(context), context.GetArgument<Role?>("role"));
        AssetPath? after = null;
        if (After(context) is { } cursor)
        {
            if (!ListAssets.TryReadCursor(cursor, id, role, out var path)) throw WrongCursor();
            after = path;
        }
        return context.Loads().Assets(role, after, first).Of(id, page => new Connection(
            [.. page.Assets.Select(asset => new Edge(ListAssets.CursorAt(id, role, asset.Path), Published.View(asset)))], page.More, after is not null,
            page.Total));
    }

    private static object Findings(IResolveFieldContext context)
    {
        var severity = context.GetArgument<Severity?>("severity");
        Finding[] findings = [.. ((PublishedVersion)context.Source!).Version.Report.Findings.Where(finding => severity is null || finding.Severity == severity)
            .Select(finding => finding.ForOthers())];
        return Page(findings, First(context), After(context), $"findings {Source(context)} {severity}");
    }

    private static VersionId Source(IResolveFieldContext context) => ((PublishedVersion)context.Source!).Version.Id;

    private void AddCatalogues(ObjectGraphType query)
    {
        var phantom = _graph.Object<PhantomView>();
        phantom.Field("values", _connections.Of(_graph.Object<ReferenceValueView>())).Description("Its reference values, in the order of the IBSI manual.")
            .Arguments(_connections.Arguments(20))
            .Resolve(context => Page(AllPhantomViews.ReferencesOf(((PhantomView)context.Source!).Id), First(context), After(context),
                $"values {((PhantomView)context.Source!).Id}"));
        query.Field("phantoms", Needed(new ListGraphType(Needed(phantom)))).Description("Every phantom and configuration with agreed reference values.")
            .Resolve(_ => AllPhantomViews.InOrder);
        query.Field("phantom", phantom).Description("One of them.").Arguments(Name("id", "digital-phantom, or ct-phantom-a to ct-phantom-e."))
            .Resolve(context => AllPhantomViews.Find(context.GetArgument<string>("id")));
        query.Field("features", _connections.Of(_graph.Object<FeatureView>())).Description("The catalogue of features, in the order of the IBSI manual.")
            .Arguments(_connections.Arguments(20)).Resolve(context => Page(AllFeatureViews.InOrder, First(context), After(context), "features"));
        query.Field("feature", Needed(new ListGraphType(Needed(_graph.Object<FeatureView>())))).Description("The features of an IBSI code.")
            .Arguments(Name("code", "Such as TDIC.")).Resolve(context => AllFeatureViews.Of(context.GetArgument<string>("code")));
        query.Field("checks", Needed(new ListGraphType(Needed(_graph.Object<CheckMeaning>())))).Description("What the codes of findings stand for.")
            .Resolve(_ => CheckCatalogue.InOrder);
        query.Field("rqsItems", Needed(new ListGraphType(Needed(_graph.Object<RqsItem>())))).Description("The sixteen items of the Radiomics Quality Score.")
            .Resolve(_ => RqsItems.InOrder);

        QueryArgument Name(string name, string description) => new(Needed(_graph.Of<string>())) { Name = name, Description = description };
    }
}
