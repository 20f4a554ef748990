using GraphQL;
using GraphQL.Types;
using Microsoft.AspNetCore.Mvc;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>A page of a list, as Relay's connections have it.</summary>
internal record Connection(IReadOnlyList<Edge> Edges, bool HasNextPage, bool HasPreviousPage, long TotalCount);

/// <summary>An item and its cursor.</summary>
internal sealed record Edge(string Cursor, object Node);

/// <summary>Makes connection types, and reads their arguments.</summary>
internal sealed class Connections
{
    private readonly ObjectGraphType _pageInfo = new() { Name = "PageInfo", Description = "Where a page ends." };

    private readonly ViewGraph _graph;

    public Connections(ViewGraph graph)
    {
        _graph = graph;
        _pageInfo.Field("hasNextPage", Needed(graph.Of<bool>())).Description("There is more behind it.")
            .Resolve(context => ((Connection)context.Source!).HasNextPage);
        _pageInfo.Field("hasPreviousPage", Needed(graph.Of<bool>())).Description("It is not the first page.")
            .Resolve(context => ((Connection)context.Source!).HasPreviousPage);
        _pageInfo.Field("startCursor", graph.Of<string>()).Resolve(context => ((Connection)context.Source!).Edges is [var first, ..] ? first.Cursor : null);
        _pageInfo.Field("endCursor", graph.Of<string>()).Description("Send it as after for the next page.")
            .Resolve(context => ((Connection)context.Source!).Edges is [.., var last] ? last.Cursor : null);
    }

    /// <summary>The connection type of a node type.</summary>
    public IGraphType Of(ObjectGraphType node)
    {
        var edge = new ObjectGraphType { Name = $"{node.Name}Edge" };
        edge.Field("cursor", Needed(_graph.Of<string>())).Resolve(context => ((Edge)context.Source!).Cursor);
        edge.Field("node", Needed(node)).Resolve(context => ((Edge)context.Source!).Node);
        var connection = new ObjectGraphType { Name = $"{node.Name}Connection" };
        connection.Field("nodes", Needed(new ListGraphType(Needed(node)))).Resolve(context => ((Connection)context.Source!).Edges.Select(one => one.Node));
        connection.Field("edges", Needed(new ListGraphType(Needed(edge)))).Resolve(context => ((Connection)context.Source!).Edges);
        connection.Field("pageInfo", Needed(_pageInfo)).Resolve(context => context.Source);
        connection.Field("totalCount", Needed(_graph.Of<long>())).Description("How many there are on all pages.")
            .Resolve(context => ((Connection)context.Source!).TotalCount);
        return Needed(connection);
    }

    public static IGraphType Needed(IGraphType type) => new NonNullGraphType(type);

    /// <summary>The arguments <c>first</c> and <c>after</c>.</summary>
    public QueryArgument[] Arguments(int first) =>
    [
        new(_graph.Of<int>()) { Name = "first", Description = $"How many, 1 to {ListDatasets.Most}.", DefaultValue = first },
        new(_graph.Of<string>()) { Name = "after", Description = "The cursor behind which to go on." },
    ];

    public static int First(IResolveFieldContext context)
    {
        var first = context.GetArgument<int>("first");
        return first is >= 1 and <= ListDatasets.Most ? first : throw Bad("first", $"{first}", $"1 to {ListDatasets.Most}");
    }

    public static string? After(IResolveFieldContext context) => context.GetArgument<string?>("after");

    public static ExecutionError Bad(string argument, string found, string expected) =>
        new($"The argument '{argument}' cannot be read: found {found}, expected {expected}.") { Code = "BAD_REQUEST" };

    /// <summary>What REST refuses too, in the words of its problem.</summary>
    public static ExecutionError Refused(ProblemDetails problem)
    {
        var fields = problem.Extensions.TryGetValue("fields", out var wrong)
            ? ((IEnumerable<FieldProblem>)wrong!).Select(field => $" '{field.Field}': found {field.Found}, expected {field.Expected}.") : [];
        return new($"{problem.Title} {problem.Detail}{string.Concat(fields)}") { Code =
            problem.Type![Problems.Prefix.Length..].Replace('-', '_').ToUpperInvariant() };
    }

    public static ExecutionError WrongCursor() => Bad("after", "a cursor of another query, or none of ours", "a cursor of this very query");

    /// <summary>A page of a list that is in memory and never changes.</summary>
    public static Connection Page<T>(IReadOnlyList<T> all, int first, string? after, string list) where T : class
    {
        var start = after is null ? 0 : Paging.Refusal(null, after, key => key.StartsWith(list + " ", StringComparison.Ordinal)) is null
            && int.TryParse(Paging.Key(after)![(list.Length + 1)..], out var place) && place >= 0 && place <= all.Count ? place : throw WrongCursor();
        return new([.. all.Skip(start).Take(first).Select((item, n) => new Edge(Paging.Cursor($"{list} {start + n + 1}"), item))],
            start + first < all.Count, start > 0, all.Count);
    }
}
