namespace OpenRadiomics.Formats;

/// <summary>Problems in the order found, a hundred of each kind; the rest is counted.</summary>
internal sealed class ProblemLog
{
    private const int OfEachKind = 100;
    private readonly List<ReadProblem> problems = [];
    private readonly Dictionary<ProblemKind, int> counts = [];

    public void Add(ReadProblem problem)
    {
        var count = counts[problem.Kind] = counts.GetValueOrDefault(problem.Kind) + 1;
        if (count <= OfEachKind) problems.Add(problem);
    }

    public IReadOnlyList<ReadProblem> All() =>
    [
        .. problems,
        .. counts.Where(c => c.Value > OfEachKind).OrderBy(c => c.Key)
            .Select(c => new ReadProblem(c.Key, ReadPlace.File, $"{c.Value - OfEachKind} more problems of this kind", "none", "As for those listed.")),
    ];
}
