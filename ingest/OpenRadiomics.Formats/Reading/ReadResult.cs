namespace OpenRadiomics.Formats;

/// <summary>What became of reading some bytes. Bad bytes are an answer, not an exception; only the stream itself may throw.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract record ReadResult<T>
{
    private ReadResult() { }

    /// <summary>The bytes were understood.</summary>
    /// <param name="Value">What they hold.</param>
    /// <param name="Remarks">What was odd about them though it could be read, in the order of the file; empty for a clean file.</param>
    public sealed record Read(T Value, IReadOnlyList<ReadProblem> Remarks) : ReadResult<T>;

    /// <summary>The bytes were not understood, or are too dangerous to try.</summary>
    /// <param name="Problem">Why, and what to do about it.</param>
    public sealed record Refused(ReadProblem Problem) : ReadResult<T>;
}
