using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>Writes a value that has a textual shape as that text, and reads only texts that have the shape.</summary>
public sealed class ParsableConverter<T> : JsonConverter<T> where T : IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString()!);

    private static T Parse(string? text) =>
        T.TryParse(text, null, out var value) ? value : throw new JsonException($"This is not a {typeof(T).Name}: expected {Shape}.");

    private static string Shape => typeof(T).GetField("Shape")?.GetRawConstantValue() as string ?? "another form";
}
