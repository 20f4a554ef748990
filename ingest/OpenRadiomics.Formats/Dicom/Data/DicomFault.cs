namespace OpenRadiomics.Formats;

/// <summary>Ends the reading of a data set from any depth; the reader turns it into its answer.</summary>
internal sealed class DicomFault(ProblemKind kind, ReadPlace place, string found, string expected, string remedy) : Exception(found)
{
    public ReadProblem Problem { get; } = new(kind, place, found, expected, remedy);
}
