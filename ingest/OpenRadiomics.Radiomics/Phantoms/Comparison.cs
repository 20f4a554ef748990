namespace OpenRadiomics.Radiomics;

/// <summary>A submitted value held against the reference of its phantom.</summary>
/// <param name="Verdict">What the rule says.</param>
/// <param name="Reference">The reference value; null if IBSI has none.</param>
/// <param name="Submitted">The value as submitted; null if none was. Never corrected.</param>
/// <param name="Difference">The rule's truncated difference; null where nothing was compared.</param>
/// <param name="Diagnosis">Why the value may be off, if it is and a known deviation explains it; the verdict stays.</param>
public sealed record Comparison(
    Verdict Verdict, ReferenceValue? Reference, double? Submitted, double? Difference, KnownOffset? Diagnosis)
{
    /// <summary>Compares a value, taken as computed under the reference's settings, with its reference.</summary>
    public static Comparison Of(ReferenceValue reference, double submitted)
    {
        var verdict = VerdictRule.Judge(reference.Value, reference.Tolerance, submitted);
        return new(verdict, reference, submitted, VerdictRule.Difference(reference.Value, submitted),
            verdict == Verdict.Match ? null : KnownOffsets.Explaining(reference, submitted));
    }

    /// <summary>Compares a feature of a phantom.</summary>
    /// <param name="phantom">The phantom and configuration the value is said to belong to.</param>
    /// <param name="code">IBSI code.</param>
    /// <param name="subcode">Subcode of the intensity–volume histogram, else empty.</param>
    /// <param name="aggregation">How slices and directions were put together.</param>
    /// <param name="submitted">The value; null if none was submitted.</param>
    /// <param name="settingsHash">Hash of the settings on which the feature depends; null if the settings are the phantom's by declaration.</param>
    public static Comparison Of(
        PhantomReference phantom, string code, string subcode, Aggregation aggregation, double? submitted, string? settingsHash = null)
    {
        if (phantom.Find(code, subcode, aggregation) is not { } reference) return new(Verdict.NoReference, null, submitted, null, null);
        if (submitted is not { } value) return new(Verdict.NotSubmitted, reference, null, null, null);
        if (settingsHash is not null && AllFamilies.Find(code, subcode) is { } feature && !phantom.IsComparable(feature.DependsOn, settingsHash))
            return new(Verdict.NotComparable, reference, submitted, null, null);
        return Of(reference, value);
    }
}
