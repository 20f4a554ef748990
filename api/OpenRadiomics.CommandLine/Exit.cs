namespace OpenRadiomics.CommandLine;

/// <summary>What the tool's exit code says.</summary>
internal static class Exit
{
    public const int Ok = 0;

    /// <summary>It ran, and found errors or values that do not match.</summary>
    public const int FoundErrors = 1;

    /// <summary>The command line was not understood, or names files that are not there.</summary>
    public const int Usage = 2;

    /// <summary>The portal refused.</summary>
    public const int Refused = 3;

    /// <summary>The portal cannot be reached, or the connection broke.</summary>
    public const int Unreachable = 4;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Cancelled = 130;
}
