using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>Whether a finding blocks publication.</summary>
public enum Severity
{
    /// <summary>Good to know.</summary>
    Notice,

    /// <summary>Probably wrong, or less useful than it could be; publication goes on.</summary>
    Warning,

    /// <summary>Blocks publication.</summary>
    Error,
}

/// <summary>One thing a check has to say.</summary>
/// <param name="Code">The check's code, for ever: <c>OR1003</c>.</param>
/// <param name="Severity">Whether it blocks.</param>
/// <param name="Path">The file; null for the deposit as a whole.</param>
/// <param name="Place">Where in the file; null for the whole file.</param>
/// <param name="Found">What is there. Never a value that identifies a person.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Finding(string Code, Severity Severity, AssetPath? Path, Place? Place, string Found, string Expected, string Remedy)
{
    /// <summary>The path itself may identify a person: it is masked for everybody but the owner.</summary>
    public bool PathIdentifies { get; init; }

    /// <summary>A warning that blocks publication until the depositor has said why it may stand.</summary>
    public bool NeedsAcknowledgement { get; init; }

    /// <summary>Why it may stand, as the depositor says; null if nobody has said so.</summary>
    public string? Acknowledged { get; init; }

    /// <summary>What a curator says of it; null if none has spoken. It goes before what the depositor says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Ruling? Ruling { get; init; }

    /// <summary>It blocks publication until somebody has said why it may stand, or it is mended.</summary>
    public bool IsUnacknowledged() => NeedsAcknowledgement && !(Ruling?.Stands ?? Acknowledged is not null);

    /// <summary>How many more like this one, of the same check in the same file or series, are counted but not listed.</summary>
    public int AndMore { get; init; }

    /// <summary>The finding as anyone but the owner may see it.</summary>
    public Finding ForOthers() => PathIdentifies ? this
        with { Path = null, PathIdentifies = false, Ruling = Ruling is null ? null : Ruling with { Path = null } } : this;
}

/// <summary>A place in a file; what does not apply is null.</summary>
/// <param name="Field">Header field, attribute, or field of the description.</param>
/// <param name="Row">Row of a table, 1 for the first below the header.</param>
/// <param name="Column">Column of a table, by its name.</param>
/// <param name="Slice">Slice of an image, from 0.</param>
/// <param name="Offset">Byte offset.</param>
public sealed record Place(string? Field = null, long? Row = null, string? Column = null, int? Slice = null, long? Offset = null)
{
    public static Place Header(string field) => new(Field: field);

    public static Place Cell(long row, string column) => new(Row: row, Column: column);

    public static Place InColumn(string column) => new(Column: column);

    public static Place InRow(long row) => new(Row: row);
}
