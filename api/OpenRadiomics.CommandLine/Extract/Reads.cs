using System.Diagnostics;
using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>What was read, or a sentence for the person who gave the file.</summary>
internal static class Reads
{
    /// <exception cref="InvalidDataException">It was refused.</exception>
    public static T OrThrow<T>(this ReadResult<T> result, string file) => result switch
    {
        ReadResult<T>.Read read => read.Value,
        ReadResult<T>.Refused { Problem: var problem } =>
            throw new InvalidDataException($"{file}, {problem.Place}: found {problem.Found}, expected {problem.Expected}. {problem.Remedy}"),
        _ => throw new UnreachableException(),
    };
}
