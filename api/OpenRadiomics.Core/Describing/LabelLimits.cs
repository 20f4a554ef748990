namespace OpenRadiomics.Core;

/// <summary>What labels of a file must keep to for them to be stored at all; whether they make sense is for the checks to say.</summary>
public static class LabelLimits
{
    public const int Text = 200;

    public static IEnumerable<FieldProblem> Problems(FileLabels labels) =>
    [
        .. Enum.IsDefined(labels.Role) ? Array.Empty<FieldProblem>() : [new("role", $"{labels.Role}", "a role by its name")],
        .. Word("subject", labels.Subject), .. Word("session", labels.Session), .. Word("scan", labels.Scan), .. Word("roi", labels.Roi),
        .. Word("reader", labels.Reader), .. Word("repeat", labels.Repeat), .. Word("phantom", labels.Phantom),
        .. labels.Label is < 0 ? [new("label", $"{labels.Label}", "0 or more")] : Array.Empty<FieldProblem>(),
    ];

    private static IEnumerable<FieldProblem> Word(string field, string? text) => text switch
    {
        null => [],
        _ when string.IsNullOrWhiteSpace(text) => [new(field, "an empty text", "a text, or nothing at all")],
        { Length: > Text } => [new(field, $"{text.Length} characters", $"at most {Text}")],
        _ when text.Any(char.IsControl) => [new(field, "control characters", "a text without them")],
        _ => [],
    };
}
