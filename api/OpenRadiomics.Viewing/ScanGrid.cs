using System.Diagnostics;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Viewing;

/// <summary>Goes on with the grid of a scan.</summary>
internal static class ScanGrid
{
    /// <summary>Reads a file's header, goes on with its grid.</summary>
    public static ReadResult<T> OnGridOf<T>(this FileToTurn scan, Func<Grid, ReadResult<T>> next, CancellationToken ct)
    {
        if (scan.Sniff() is var kind && kind.Format is not IImageFormat format)
            return new ReadResult<T>.Refused(new(ProblemKind.WrongFormat, ReadPlace.File, kind.Name, "a scan", "Name a scan."));
        using var stream = scan.Open();
        return format.ReadHeader(stream, scan.Beside, null, ct) switch
        {
            ReadResult<ImageHeader>.Read { Value.Grid: var grid } => next(grid),
            ReadResult<ImageHeader>.Refused { Problem: var problem } => new ReadResult<T>.Refused(problem),
            _ => throw new UnreachableException(),
        };
    }
}
