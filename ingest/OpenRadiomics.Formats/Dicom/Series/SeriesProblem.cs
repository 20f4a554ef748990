namespace OpenRadiomics.Formats;

/// <summary>One thing that is wrong or odd about a series as a whole.</summary>
/// <param name="Kind">Which sort of trouble.</param>
/// <param name="Prevents">Whether it makes a volume impossible.</param>
/// <param name="Found">What is there, in words and numbers.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Remedy">What its author can do.</param>
public sealed record SeriesProblem(SeriesProblemKind Kind, bool Prevents, string Found, string Expected, string Remedy)
{
    /// <summary>The same in the words of readers.</summary>
    public ReadProblem ToReadProblem() => new(ProblemKind.Series, ReadPlace.File, Found, Expected, Remedy);
}

/// <summary>Sorts of trouble with a series.</summary>
public enum SeriesProblemKind
{
    /// <summary>No file is an image with a place in the patient.</summary>
    NoImages,

    /// <summary>Images of more than one series.</summary>
    SeveralSeries,

    /// <summary>Files that are no images were passed over.</summary>
    OtherFiles,

    /// <summary>Overviews for planning lie among the slices; they were left out.</summary>
    Localizers,

    /// <summary>The same instance more than once; one was taken.</summary>
    DuplicateInstances,

    /// <summary>Frames of several sizes.</summary>
    MixedSizes,

    /// <summary>Frames that are not parallel, or turned.</summary>
    MixedOrientations,

    /// <summary>Frames with several pixel spacings.</summary>
    MixedSpacings,

    /// <summary>Positions told in several frames of reference.</summary>
    MixedFramesOfReference,

    /// <summary>Several slices at some places and one at others.</summary>
    DuplicateSlices,

    /// <summary>Gaps between slices.</summary>
    MissingSlices,

    /// <summary>Slices that are not evenly apart.</summary>
    IrregularSlices,

    /// <summary>Slices are stacked aslant: the grid is sheared.</summary>
    GantryTilt,

    /// <summary>Slope or intercept differ from slice to slice; each was applied to its own.</summary>
    RescaleDiffers,

    /// <summary>A single slice: the distance to the next is taken from its thickness, or is 1 mm.</summary>
    SliceDistanceAssumed,
}
