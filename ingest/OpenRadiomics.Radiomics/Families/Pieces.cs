namespace OpenRadiomics.Radiomics;

/// <summary>
/// Work cut into pieces of which each is done once, by whoever asks for it first; others that ask meanwhile wait for that piece alone. So pieces may be
/// parts of their own, and still whoever needs the whole gets it without waiting for its turn. What the work needs is let go once all pieces are done.
/// </summary>
/// <param name="count">Number of pieces.</param>
/// <param name="make">Does the piece of a number from 0.</param>
internal sealed class Pieces<T>(int count, Func<int, T> make)
{
    private readonly Lazy<T>[] _made = [.. Enumerable.Range(0, count).Select(i => new Lazy<T>(() => make(i)))];

    /// <summary>What the pieces made, in order.</summary>
    public IEnumerable<T> Made => _made.Select(piece => piece.Value);

    /// <summary>A part for each piece: it does the work and leaves the values to the part that needs all of it.</summary>
    public IEnumerable<Func<IEnumerable<FeatureValue>>> Parts => _made.Select(piece => (Func<IEnumerable<FeatureValue>>)(() =>
    {
        _ = piece.Value;
        return [];
    }));
}
