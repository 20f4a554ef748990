namespace OpenRadiomics.Core;

/// <summary>What a check's code stands for, for its page.</summary>
/// <param name="Code">The code, for ever: <c>OR1003</c>.</param>
/// <param name="Severity">The severity of every finding with this code.</param>
/// <param name="Title">What is the matter, in a line.</param>
/// <param name="Meaning">What is looked at, by which rule, and why it matters.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Source">Where the rule comes from.</param>
/// <param name="NeedsAcknowledgement">A warning that blocks publication until the depositor has said why it may stand.</param>
public sealed record CheckMeaning(string Code, Severity Severity, string Title, string Meaning, string Remedy, string Source, bool NeedsAcknowledgement = false)
{
    /// <summary>A finding of this check, with its usual remedy unless a better one is known.</summary>
    public Finding Finding(AssetPath? path, Place? place, string found, string expected, string? remedy = null) =>
        new(Code, Severity, path, place, found, expected, remedy ?? Remedy) { NeedsAcknowledgement = NeedsAcknowledgement };
}
