using System.Collections.Frozen;

namespace OpenRadiomics.Formats;

/// <summary>
/// <c>original_firstOrder_medianAbsDev</c>: image type, class, name, told from PyRadiomics by the first small letter of the name. Aggregation unknown.
/// </summary>
internal sealed class PycerrNaming : INaming
{
    private static readonly FrozenDictionary<string, Mapping> Mappings = MappingTable.Load("pycerr.csv");

    public string Software => "pyCERR";

    public NamedColumn? Recognise(string title)
    {
        if (Mappings.TryGetValue(title, out var bare)) return new(this, bare);
        return title.IndexOf('_') is > 0 and var end && Mappings.TryGetValue(title[(end + 1)..], out var mapping)
            ? new(this, mapping) { Filter = title[..end] is "original" ? null : title[..end] }
            : null;
    }
}
