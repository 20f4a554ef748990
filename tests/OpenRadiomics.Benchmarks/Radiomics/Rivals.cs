namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>What others need for the same region on one thread, ms: figures given to the project for this class of machine, not measured here.</summary>
internal sealed record Rivals(double? PyRadiomics, double? PyRadiomicsWithoutShape, double? Mirp)
{
    public void Compare(double everything, double pyRadiomics, double withoutShape)
    {
        Say("PyRadiomics' features", PyRadiomics, pyRadiomics);
        Say("the same without shape", PyRadiomicsWithoutShape, withoutShape);
        Say("MIRP's full set", Mirp, everything);
    }

    private static void Say(string what, double? theirs, double ours)
    {
        if (theirs is { } time) Console.WriteLine($"{what}: {time:N0} ms there, {ours:N1} ms here, {time / ours:F1} times faster.");
    }
}
