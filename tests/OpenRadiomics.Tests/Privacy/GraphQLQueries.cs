using System.Text.Json;
using GraphQL.Types;

namespace OpenRadiomics.Tests.Privacy;

/// <summary>A query for each root field of the schema, with everything below it, and for each filter it takes.</summary>
/// <param name="schema">The schema.</param>
/// <param name="identity">An identity of which values are published.</param>
internal sealed class GraphQLQueries(ISchema schema, string identity)
{
    private const int Deepest = 7;
    private static readonly Route Filter = new("GET", "/graphql", []);

    public IEnumerable<string> About(Thing thing)
    {
        schema.Initialize();
        return schema.Query!.Fields.SelectMany(field => Roots(field, thing)).Select(root => $"{{ {root} }}");
    }

    private IEnumerable<string> Roots(FieldType field, Thing thing)
    {
        var below = Below(field, [], thing);
        foreach (var given in Arguments(field, thing)) yield return $"{field.Name}{given}{below}";
    }

    /// <summary>The ways in which a field is asked for; none if it cannot be.</summary>
    private IEnumerable<string> Arguments(FieldType field, Thing thing)
    {
        var (fixedOnes, filters) = (new List<string>(), new List<string>());
        foreach (var argument in field.Arguments ?? [])
            switch (argument.Name)
            {
                case "first": fixedOnes.Add("first: 3"); break;
                case "accession": fixedOnes.Add(
                    $"accession: {Text(thing is { Name: not Thing.RetractedVersion, Version: { } named } ? $"{named.Accession}" : "OR-999999")}"); break;
                case "id" when field.Name == "phantom": fixedOnes.Add("id: \"digital-phantom\""); break;
                case "id": fixedOnes.Add($"id: {Text(VersionOf(thing))}"); break;
                case "code": fixedOnes.Add("code: \"TDIC\""); break;
                case "filter": filters.AddRange(Filters((IInputObjectGraphType)Bare(argument.ResolvedType!), field.Name, thing)); break;
                case "from": fixedOnes.Add("from: \"1\""); break;
                case "to": fixedOnes.Add("to: \"2\""); break;
                case "features": fixedOnes.Add($"features: [{{ value: 1, identity: {Text(identity)} }}]"); break;
                case "dataset": fixedOnes.Add($"dataset: [{Text(VersionOf(thing))}]"); break;
                case "across": fixedOnes.Add("across: READER"); break;
                default:
                    if (argument.ResolvedType is NonNullGraphType && argument.DefaultValue is null)
                        throw new InvalidOperationException(
                            $"Say in {nameof(GraphQLQueries)} with what '{argument.Name}' of {field.Name} is filled, so that nothing private leaks there.");
                    break;
            }
        if (filters.Count == 0) filters.Add("");
        return filters.Select(filter => string.Join(", ", [.. fixedOnes, .. filter.Length == 0 ? Array.Empty<string>() : [$"filter: {filter}"]]))
            .Select(all => all.Length == 0 ? "" : $"({all})");
    }

    private static IEnumerable<string> Filters(IInputObjectGraphType type, string asked, Thing thing)
    {
        var (needed, value) = type.Name != "FeatureFilter" ? ("", "") : asked == "correlations" ? ("dataset", VersionOf(thing)) : ("code", "Q4LE");
        var always = needed.Length == 0 ? "" : $"{needed}: [{Text(value)}], ";
        yield return $"{{ {always} }}";
        foreach (var field in type.Fields.Where(field => field.Name != needed))
            foreach (var word in field.Name is "text" or "site" or "disease" or "software" or "dataset" or "subject" or "region"
                ? Fillings.Values(Filter, field.Name, thing, Role.Anybody, "") : [])
                yield return $"{{ {always}{field.Name}: {(Listed(field.ResolvedType!) ? $"[{Text(word)}]" : Text(word))} }}";
    }

    private string Below(FieldType field, IReadOnlyList<string> above, Thing thing)
    {
        if (Bare(field.ResolvedType!) is not IObjectGraphType type) return "";
        var inside = type.Fields.Where(inner => Bare(inner.ResolvedType!) is not IObjectGraphType further || !above.Contains(further.Name)
            && further.Name != type.Name && above.Count < Deepest)
            .Select(inner => $"{inner.Name}{Arguments(inner, thing).First()}{Below(inner, [.. above, type.Name], thing)}");
        return $" {{ __typename {string.Join(' ', inside)} }}";
    }

    private static IGraphType Bare(IGraphType type) => type is IProvideResolvedType { ResolvedType: { } inner } ? Bare(inner) : type;

    private static string VersionOf(Thing thing) => thing.Version is { } version ? $"{version}" : "OR-999999.1";

    private static bool Listed(IGraphType type) => type is ListGraphType || type is NonNullGraphType { ResolvedType: ListGraphType };

    private static string Text(string value) => JsonSerializer.Serialize(value);
}
