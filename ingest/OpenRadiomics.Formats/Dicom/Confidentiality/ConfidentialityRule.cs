namespace OpenRadiomics.Formats;

/// <summary>What becomes of an attribute.</summary>
public enum ConfidentialityAction
{
    /// <summary>K: it stays; the items of a sequence are looked at on their own.</summary>
    Keep,

    /// <summary>X: it goes.</summary>
    Remove,

    /// <summary>Z: its value goes.</summary>
    Empty,

    /// <summary>D: its value is exchanged for one that says nothing.</summary>
    Dummy,

    /// <summary>U: its UIDs are exchanged, each always for the same.</summary>
    NewUid,

    /// <summary>C: it stays without what identifies somebody; dates are shifted.</summary>
    Clean,
}

/// <summary>A row of PS3.15 table E.1-1.</summary>
/// <param name="Keyword">The attribute's keyword.</param>
/// <param name="Basic">What the basic profile prints: one code, or several of which the type of the attribute in its object decides.</param>
/// <param name="Kept">The options under which it stays.</param>
/// <param name="Cleaned">The options under which it is cleaned.</param>
public sealed record ConfidentialityRule(string Keyword, string Basic, ProfileOptions Kept, ProfileOptions Cleaned)
{
    /// <summary>What becomes of it. Of several codes the last is taken, which leaves every object valid: an attribute that must have a value has one.</summary>
    /// <param name="options">The options in force.</param>
    public ConfidentialityAction Under(ProfileOptions options)
    {
        // a device may be named; when it was calibrated is a date like any
        if ((Cleaned & options & ProfileOptions.ModifiedDates) != 0) return ConfidentialityAction.Clean;
        if ((Kept & options) != 0) return ConfidentialityAction.Keep;
        if ((Cleaned & options) != 0) return ConfidentialityAction.Clean;
        return Basic[(Basic.LastIndexOf('/') + 1)..] switch
        {
            "X" => ConfidentialityAction.Remove,
            "Z" => ConfidentialityAction.Empty,
            "D" => ConfidentialityAction.Dummy,
            "U" => ConfidentialityAction.NewUid,
            _ => ConfidentialityAction.Keep,                            // U*: a sequence stays, the UIDs of its items are exchanged
        };
    }
}
