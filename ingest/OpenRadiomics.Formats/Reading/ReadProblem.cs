namespace OpenRadiomics.Formats;

/// <summary>One thing that is wrong or odd about a file.</summary>
/// <param name="Kind">Which sort of trouble: what a program decides on.</param>
/// <param name="Place">Where in the file.</param>
/// <param name="Found">What is there, in words and numbers. Never the value of a text field, which may name a person.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Remedy">What its author can do.</param>
public sealed record ReadProblem(ProblemKind Kind, ReadPlace Place, string Found, string Expected, string Remedy);

/// <summary>Sorts of trouble with a file's bytes.</summary>
public enum ProblemKind
{
    /// <summary>The file is empty.</summary>
    Empty,

    /// <summary>The bytes are not of the format the reader reads.</summary>
    WrongFormat,

    /// <summary>The format is known, this variant of it is not read.</summary>
    Unsupported,

    /// <summary>The file ends before the content it announces.</summary>
    Truncated,

    /// <summary>Bytes follow after the announced content.</summary>
    Surplus,

    /// <summary>Compressed data or text that cannot be decoded.</summary>
    Damaged,

    /// <summary>More than the reader's limits allow, or than the file can hold.</summary>
    TooLarge,

    /// <summary>A header field or cell has a value that makes no sense.</summary>
    Invalid,

    /// <summary>Two statements of the file contradict each other.</summary>
    Contradiction,

    /// <summary>Something is not said, and a documented assumption was made.</summary>
    Assumed,

    /// <summary>Values were changed by the reading, for example rounded to float32.</summary>
    Altered,

    /// <summary>A name or key that occurs more than once.</summary>
    Duplicate,

    /// <summary>A file that the header refers to is not there.</summary>
    Missing,

    /// <summary>Nothing says where in the patient the voxels lie; their axes were assumed.</summary>
    Unplaced,

    /// <summary>The files of a DICOM series do not make a plain stack of slices.</summary>
    Series,
}
