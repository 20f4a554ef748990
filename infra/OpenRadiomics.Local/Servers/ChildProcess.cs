namespace OpenRadiomics.Local.Servers;

/// <summary>
/// A process for the <see cref="Guard"/> to start: what people call it (unique among those running), its program, and the file its output is appended to.
/// </summary>
internal sealed record ChildProcess(string Name, string File, IReadOnlyList<string> Arguments, string Log)
{
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder it works in; null for the guard's own.</summary>
    public string? Folder { get; init; }

    /// <summary>Whether it gives up root, if this is root.</summary>
    public bool Unprivileged { get; init; }

    /// <summary>Paths it has to own once it is no longer root.</summary>
    public IReadOnlyList<string> Owns { get; init; } = [];

    /// <summary>The signal that asks it to end, and how long it has before it is killed.</summary>
    public string Signal { get; init; } = "SIGTERM";
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
