using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OpenRadiomics.Api;

/// <summary>One of a few words in an address, written as JSON has it; never a number.</summary>
internal readonly record struct Word<T>(T Value) : IParsable<Word<T>> where T : struct, Enum
{
    public static IEnumerable<string> All => Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>What is expected, for who wrote another one.</summary>
    public static string Shape => $"one of {string.Join(", ", All)}";

    public static Word<T> Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var word) ? word : throw new FormatException($"Expected {Shape}.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out Word<T> word)
    {
        word = default;
        if (text is not { Length: > 0 } || !char.IsAsciiLetter(text[0]) || !Enum.TryParse<T>(text, ignoreCase: true, out var found)) return false;
        word = new(found);
        return true;
    }
}
