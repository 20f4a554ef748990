using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Says which part of a request could not be read, what was found and what is expected, in the words of the type that refused it.</summary>
internal static class WrongBinding
{
    public static ProblemHttpResult Problem(IQueryCollection query, IExceptionHandlerFeature where, BadHttpRequestException failure)
    {
        if (failure.InnerException is JsonException json) return Json(json);
        var fields = Parameters(where.Endpoint).Select(parameter => Look(query, where.RouteValues, parameter)).OfType<FieldProblem>().ToArray();
        return Problems.BadRequest(fields.Length > 0 ? "A part of the address cannot be read."
            : "The request cannot be read; its body may be missing.", fields);
    }

    public static ProblemHttpResult Json(JsonException json) => Problems.BadRequest("The body is not the JSON that is expected here.",
        new FieldProblem(json.Path ?? "$", json.LineNumber is { } line ? $"line {line + 1}" : "a value", Message(json)));

    /// <summary>Own converters say what they expect; the serialiser's own words hold type names, so only their beginning is taken.</summary>
    private static string Message(JsonException json) => json.Message switch
    {
        var message when message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal) => "a property that is known here",
        var message when message.StartsWith("This is not a", StringComparison.Ordinal) =>
            message[(message.IndexOf("expected ", StringComparison.Ordinal) + 9)..],
        var message when message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) => "a value of the documented type",
        _ => "well-formed JSON of the documented shape",
    };

    private static IEnumerable<ParameterInfo> Parameters(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<MethodInfo>()?.GetParameters()
            .SelectMany(parameter => parameter.GetCustomAttribute<AsParametersAttribute>() is null ? [parameter]
                : parameter.ParameterType.GetConstructors()[0].GetParameters())
            .Where(parameter => parameter.Name is not null) ?? [];

    private static FieldProblem? Look(IQueryCollection query, RouteValueDictionary? route, ParameterInfo parameter)
    {
        var sent = route?[parameter.Name!]?.ToString() ?? query[parameter.Name!].ToString();
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (string.IsNullOrEmpty(sent) || Reads(type, sent)) return null;
        return new(JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), "another form", Expected(type, sent));
    }

    private static string Expected(Type type, string sent) =>
        type == typeof(AssetPath) ? AssetPath.WhyNot(sent) ?? AssetPath.Shape
        : type.GetField("Shape")?.GetRawConstantValue() as string ?? type.GetProperty("Shape")?.GetValue(null) as string
            ?? (type == typeof(bool) ? "true or false" : "a whole number");

    private static bool Reads(Type type, string sent)
    {
        if (type == typeof(string) || type.IsInterface) return true;
        if (type == typeof(bool)) return bool.TryParse(sent, out _);
        var reader = type.GetMethod("TryParse", [typeof(string), typeof(IFormatProvider), type.MakeByRefType()]);
        return reader is null || (bool)reader.Invoke(null, [sent, null, null])!;
    }
}
