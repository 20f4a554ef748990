namespace OpenRadiomics.Checks;

/// <summary>How sure it is that a text identifies a person.</summary>
internal enum Certainty
{
    /// <summary>Nothing in it does.</summary>
    None,

    /// <summary>It may: somebody has to look.</summary>
    Suspect,

    /// <summary>By its value it does.</summary>
    Definite,
}

/// <summary>What a text says of a person. Never holds the text.</summary>
/// <param name="Certainty">How sure it is.</param>
/// <param name="What">What sort of statement it is, in words: "a person's name".</param>
internal readonly record struct Identity(Certainty Certainty, string What)
{
    public static readonly Identity None = new(Certainty.None, "");

    public static Identity Suspect(string what) => new(Certainty.Suspect, what);

    public static Identity Definite(string what) => new(Certainty.Definite, what);

    /// <summary>The surer of two; the first where they are equally sure.</summary>
    public Identity Or(Identity other) => other.Certainty > Certainty ? other : this;

    /// <summary>At most a suspicion.</summary>
    public Identity AtMostSuspect() => Certainty == Certainty.Definite ? Suspect(What) : this;
}
