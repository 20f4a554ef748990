namespace OpenRadiomics.Formats;

/// <summary>Compressed data that cannot be unpacked, or unpacks to too much. Readers turn it into their answer; it leaves none of them.</summary>
internal sealed class BadBytesException(ReadProblem problem) : Exception(problem.Found)
{
    public ReadProblem Problem => problem;
}
