using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>What names an attribute: group and element number (PS3.5 section 7.1). Ordered as they lie in a data set.</summary>
/// <param name="Group">Odd for private attributes.</param>
/// <param name="Element">Number within the group.</param>
public readonly record struct DicomTag(ushort Group, ushort Element) : IComparable<DicomTag>
{
    /// <summary>Group and element in one number, for <c>0x00100010</c>.</summary>
    /// <param name="number">The group in the upper 16 bits.</param>
    public DicomTag(uint number) : this((ushort)(number >> 16), (ushort)number) { }

    /// <summary>Group and element in one number.</summary>
    public uint Number => (uint)Group << 16 | Element;

    /// <summary>Whether the attribute is a vendor's own (PS3.5 section 7.8).</summary>
    public bool IsPrivate => (Group & 1) == 1;

    /// <summary>Whether the attribute reserves a block of private elements for who it names.</summary>
    public bool IsPrivateCreator => IsPrivate && Element is >= 0x10 and <= 0xFF;

    /// <summary>Its keyword in PS3.6, or null for a private or unknown one.</summary>
    public string? Keyword => DicomDictionary.Find(this)?.Keyword;

    /// <inheritdoc/>
    public int CompareTo(DicomTag other) => Number.CompareTo(other.Number);

    /// <summary>As the standard prints it, with the keyword where it has one: <c>(0028,0010) Rows</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"({Group:X4},{Element:X4}){(Keyword is { } keyword ? " " + keyword : "")}");
}
