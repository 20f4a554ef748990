namespace OpenRadiomics.Formats;

/// <summary>What a file is, as far as its beginning and name tell.</summary>
public abstract record FileKind
{
    private FileKind() { }

    /// <summary>What it is, for people.</summary>
    public abstract string Name { get; }

    /// <summary>The format whose reader has a say on it: that of its content, else that of its name; null where nothing here reads it.</summary>
    public virtual IFileFormat? Format => null;

    /// <summary>A format that is read.</summary>
    /// <param name="Is">Which.</param>
    /// <param name="NameAgrees">Whether the file's name ends as the format's names do.</param>
    public sealed record Readable(IFileFormat Is, bool NameAgrees) : FileKind
    {
        /// <inheritdoc/>
        public override string Name => Is.Name;

        /// <inheritdoc/>
        public override IFileFormat Format => Is;
    }

    /// <summary>A format that is known and not read.</summary>
    /// <param name="Is">Which, for people.</param>
    /// <param name="HoldsData">Whether such files hold images or tables.</param>
    public sealed record Foreign(string Is, bool HoldsData) : FileKind
    {
        /// <inheritdoc/>
        public override string Name => Is;
    }

    /// <summary>Named as a format that is known, with other content. If the format is read, its reader says what is wrong.</summary>
    /// <param name="Claimed">What the name says.</param>
    /// <param name="ClaimedFormat">The format, if it is read.</param>
    public sealed record Pretender(string Claimed, IFileFormat? ClaimedFormat) : FileKind
    {
        /// <inheritdoc/>
        public override string Name => $"named {Claimed}, with other bytes";

        /// <inheritdoc/>
        public override IFileFormat? Format => ClaimedFormat;
    }

    /// <summary>A text of no format that is known.</summary>
    public sealed record Text : FileKind
    {
        /// <inheritdoc/>
        public override string Name => "text";
    }

    /// <summary>No bytes at all.</summary>
    public sealed record Empty : FileKind
    {
        /// <inheritdoc/>
        public override string Name => "no bytes";
    }

    /// <summary>Neither content nor name tell.</summary>
    public sealed record Unknown : FileKind
    {
        /// <inheritdoc/>
        public override string Name => "bytes of no known format";
    }
}
