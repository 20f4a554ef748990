namespace OpenRadiomics.Formats;

/// <summary>An attribute with its value: bytes, a sequence of items, or bulk data such as pixels.</summary>
public abstract record DicomElement
{
    private DicomElement(DicomTag tag, DicomVr vr) => (Tag, Vr) = (tag, vr);

    /// <summary>Which attribute.</summary>
    public DicomTag Tag { get; }

    /// <summary>Its representation, as the file says or, in implicit VR, as PS3.6 says.</summary>
    public DicomVr Vr { get; }

    /// <summary>A value in memory.</summary>
    public sealed record Value : DicomElement
    {
        /// <param name="tag">Which attribute.</param>
        /// <param name="vr">Its representation; not SQ.</param>
        /// <param name="bytes">The value, little-endian, with its padding.</param>
        public Value(DicomTag tag, DicomVr vr, ReadOnlyMemory<byte> bytes) : base(tag, vr) => Bytes = bytes;

        /// <summary>The value with its padding; numbers are little-endian whatever the file's byte order was.</summary>
        public ReadOnlyMemory<byte> Bytes { get; }

        /// <summary>Whether there is no value.</summary>
        public bool IsEmpty => Bytes.IsEmpty;
    }

    /// <summary>A sequence of items (PS3.5 section 7.5).</summary>
    public sealed record Sequence : DicomElement
    {
        /// <param name="tag">Which attribute.</param>
        /// <param name="items">Its items.</param>
        public Sequence(DicomTag tag, IReadOnlyList<DicomDataSet> items) : this(tag, DicomVr.SQ, items) { }

        internal Sequence(DicomTag tag, DicomVr vr, IReadOnlyList<DicomDataSet> items) : base(tag, vr) => Items = items;

        /// <summary>Its items, in the order of the file.</summary>
        public IReadOnlyList<DicomDataSet> Items { get; init; }

        /// <summary>Whether its end is marked by a delimiter rather than told by a length.</summary>
        public bool HasUndefinedLength { get; init; }
    }

    /// <summary>Pixel data and the like: large, so that it is held in memory only where that was asked for.</summary>
    public sealed record Bulk : DicomElement
    {
        /// <param name="tag">Which attribute.</param>
        /// <param name="vr">OB, OW, OF or OD.</param>
        /// <param name="isEncapsulated">Whether it lies in fragments.</param>
        /// <param name="fragments">Where its bytes are.</param>
        public Bulk(DicomTag tag, DicomVr vr, bool isEncapsulated, IReadOnlyList<DicomFragment> fragments) : base(tag, vr) =>
            (IsEncapsulated, Fragments) = (isEncapsulated, fragments);

        /// <summary>Whether it lies in fragments, as compressed pixels do (PS3.5 section A.4).</summary>
        public bool IsEncapsulated { get; }

        /// <summary>
        /// Native data: the one run of bytes. Encapsulated: the basic offset table, then the fragments. Empty where the reading stopped in front of
        /// encapsulated data.
        /// </summary>
        public IReadOnlyList<DicomFragment> Fragments { get; }
    }
}

/// <summary>A run of bytes of bulk data.</summary>
/// <param name="Offset">Where it begins among the bytes of the file, after gunzip; in a deflated file, among those of the data set after inflating.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Bytes">Them, or null where they were not to be held. Words of big-endian files are turned into little-endian.</param>
public sealed record DicomFragment(long Offset, long Length, ReadOnlyMemory<byte>? Bytes);
