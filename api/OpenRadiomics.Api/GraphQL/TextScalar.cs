using GraphQL.Types;
using GraphQLParser.AST;

namespace OpenRadiomics.Api;

/// <summary>A value that has a textual shape of its own, such as an accession: that text, checked when it comes in.</summary>
internal sealed class TextScalar<T> : ScalarGraphType where T : struct, IParsable<T>
{
    public TextScalar(string? description) => (Name, Description) = (typeof(T).Name, description);

    public override object? ParseValue(object? value) => value switch
    {
        null => null,
        string text when T.TryParse(text, null, out var parsed) => parsed,
        _ => ThrowValueConversionError(value),
    };

    public override object? ParseLiteral(GraphQLValue value) => value switch
    {
        GraphQLNullValue => null,
        GraphQLStringValue text => ParseValue((string)text.Value),
        _ => ThrowLiteralConversionError(value),
    };

    public override object? Serialize(object? value) => value?.ToString();
}
