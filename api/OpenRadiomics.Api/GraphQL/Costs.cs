using GraphQL.Validation.Complexity;

namespace OpenRadiomics.Api;

/// <summary>
/// What a query may cost: a field costs 1, and what stands in a list as many times as the list is long (by <c>first</c>, else 5). Introspection is
/// allowed, and cheap as GraphiQL asks for it; but a list of the schema inside the same list of the schema, which multiplies without an end, is dear.
/// </summary>
internal static class Costs
{
    public const int MaxDepth = 18;
    public const int MaxComplexity = 50_000;
    private const double UsualLength = 5;
    private const double Nested = 1_000;

    public static void Configure(ComplexityOptions options)
    {
        (options.MaxDepth, options.MaxComplexity, options.DefaultListImpactMultiplier) = (MaxDepth, MaxComplexity, UsualLength);
        var usual = options.DefaultComplexityImpactDelegate;
        options.DefaultComplexityImpactDelegate = field =>
        {
            var cost = usual(field);
            return IsSchema(field) ? cost with { ChildImpactMultiplier = IsInItself(field) ? Nested : 1 } : cost;
        };
    }

    private static bool IsSchema(FieldImpactContext field) => field.ParentType?.Name.StartsWith("__", StringComparison.Ordinal) == true;

    private static bool IsInItself(FieldImpactContext field)
    {
        if (field.FieldDefinition.Name is not ("fields" or "inputFields" or "interfaces" or "possibleTypes" or "args")) return false;
        for (var outer = field.Parent; outer is not null; outer = outer.Value.Parent)
            if (outer.Value.FieldAst.Name.Value == field.FieldAst.Name.Value) return true;
        return false;
    }
}
