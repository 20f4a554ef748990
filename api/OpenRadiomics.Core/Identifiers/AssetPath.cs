using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>Where a file lies in its deposit: relative, parted by '/', safe on every file system.</summary>
[JsonConverter(typeof(ParsableConverter<AssetPath>))]
public readonly record struct AssetPath : IParsable<AssetPath>, IComparable<AssetPath>
{
    public const int MaxLength = 700;
    private const int MaxSegmentBytes = 255;
    private const int MaxDepth = 32;
    private const string Forbidden = "\\:*?\"<>|";
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL",
        "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    private readonly string? text;

    private AssetPath(string text) => this.text = text;

    public const string Shape = "a relative path such as sub-01/scan/ct.nii.gz";

    /// <summary>The last segment.</summary>
    public string Name => ToString()[(ToString().LastIndexOf('/') + 1)..];

    /// <summary>A path as it is written here, where macOS keeps accents apart from their letters.</summary>
    public static string Composed(string text) => ComposedLetters.Of(text);

    public static AssetPath Parse(string text, IFormatProvider? provider) =>
        WhyNot(text) is { } reason ? throw new FormatException(reason) : new(text);

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out AssetPath path)
    {
        path = WhyNot(text) is null ? new(text!) : default;
        return path.text is not null;
    }

    /// <summary>What keeps a text from being a path, in words for its author; null if nothing does.</summary>
    public static string? WhyNot(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "The path is empty.";
        if (text.Length > MaxLength) return $"The path has {text.Length} characters; at most {MaxLength} are taken.";
        if (!IsUnicode(text)) return "The path is not valid Unicode.";
        if (text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
            return "The path holds accents apart from their letters (as macOS writes them), so two paths could look the same. Use composed letters (Unicode form C).";
        if (text.AsSpan().ContainsAny(Forbidden)) return $"The path holds one of {string.Join(' ', Forbidden.ToCharArray())}, which some file systems refuse.";
        if (text.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format))
            return "The path holds control or invisible formatting characters.";
        var segments = text.Split('/');
        if (segments.Length > MaxDepth) return $"The path is {segments.Length} folders deep; at most {MaxDepth} are taken.";
        return segments.Select(WhyNotSegment).FirstOrDefault(reason => reason is not null);
    }

    public int CompareTo(AssetPath other) => string.CompareOrdinal(text, other.text);

    public override string ToString() => text ?? throw new InvalidOperationException("No path was given.");

    private static string? WhyNotSegment(string segment) => segment switch
    {
        "" => "The path begins or ends with '/', or has two in a row.",
        "." or ".." => "The path has a '.' or '..' segment.",
        _ when segment[^1] is '.' or ' ' || segment[0] == ' ' => $"'{segment}' begins with a space, or ends with a dot or a space.",
        _ when Encoding.UTF8.GetByteCount(segment) > MaxSegmentBytes => $"A name in the path has more than {MaxSegmentBytes} bytes.",
        _ when Reserved.Contains(segment.Split('.')[0]) => $"'{segment}' is a reserved name on some file systems.",
        _ => null,
    };

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }
        return true;
    }
}
