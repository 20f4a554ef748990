namespace OpenRadiomics.Radiomics;

/// <summary>How a feature's slices or directions are put together: the aggregation methods of IBSI-1, by what the manual calls them.</summary>
public enum Aggregation
{
    /// <summary>The whole region at once; families without directions or matrices (DHQ4).</summary>
    Whole,

    /// <summary>2D:avg: features per slice and direction, averaged (BTW3).</summary>
    Average2D,

    /// <summary>2D:mrg: matrices merged per slice, features averaged over slices (SUJT).</summary>
    Merge2D,

    /// <summary>2.5D:avg: matrices merged per direction over slices, features averaged over directions (JJUI).</summary>
    Average25D,

    /// <summary>2.5D:mrg: all slices' and directions' matrices merged (ZW7Z).</summary>
    Merge25D,

    /// <summary>3D:avg: features per 3D direction, averaged (ITBB).</summary>
    Average3D,

    /// <summary>3D:mrg: all 3D directions' matrices merged (IAZD).</summary>
    Merge3D,

    /// <summary>2D, families without directions: features per slice, averaged (8QNN).</summary>
    Slices2D,

    /// <summary>2.5D, families without directions: slices' matrices merged (62GR).</summary>
    Slices25D,

    /// <summary>3D, families without directions: one matrix of the volume (KOBO).</summary>
    Volume3D,
}
