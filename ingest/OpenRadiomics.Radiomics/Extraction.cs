using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace OpenRadiomics.Radiomics;

/// <summary>From a volume, a mask and settings to every feature.</summary>
public static class Extraction
{
    /// <summary>Every feature of every family, in the families' order.</summary>
    /// <param name="image">Intensities.</param>
    /// <param name="mask">The region of interest, on the image's grid.</param>
    /// <param name="settings">The processing chain's settings, for example of <see cref="IbsiConfigurations"/>.</param>
    /// <param name="threads">Parts of families computed at the same time, and threads that share the work of a filter. The values are the same bits for any
    /// number.</param>
    /// <param name="ct">Stops between parts.</param>
    /// <returns>The values; NaN where a definition gives none, in particular all of them for an empty region, counts excepted.</returns>
    /// <exception cref="ArgumentException">Mask and volume do not lie on the same grid, or spacing, settings or intensities are impossible.</exception>
    public static IReadOnlyList<ExtractedFeature> Of(
        Volume image, Mask mask, ProcessingSettings settings, int threads = 1, CancellationToken ct = default) =>
        Of(ProcessingChain.Apply(image, mask, settings, threads), AllFamilies.List, threads, ct);

    /// <summary>Every feature of the families given, for a region that the chain has made.</summary>
    /// <inheritdoc cref="Of(Volume, Mask, ProcessingSettings, int, CancellationToken)"/>
    public static IReadOnlyList<ExtractedFeature> Of(
        Region region, IReadOnlyList<IFeatureFamily> families, int threads = 1, CancellationToken ct = default)
    {
        (int Family, Func<IEnumerable<FeatureValue>> Compute)[] parts =
            [.. families.SelectMany((family, i) => family.Parts(region).Select(part => (i, part)))];
        var computed = new FeatureValue[parts.Length][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = ct };
        var order = Enumerable.Range(0, parts.Length).OrderBy(i => families[parts[i].Family].IsPickedUp);
        var oneByOne = Partitioner.Create(order, EnumerablePartitionerOptions.NoBuffering);
        try
        {
            Parallel.ForEach(oneByOne, options, i => computed[i] = [.. parts[i].Compute()]);
        }
        catch (AggregateException many)                                 // the caller sees what one thread would have thrown
        {
            ExceptionDispatchInfo.Throw(many.InnerExceptions[0]);
        }
        var values = parts.Zip(computed).ToLookup(done => done.First.Family, done => done.Second);
        return [.. families.SelectMany((family, i) => Identify(family, values[i].SelectMany(v => v), region.Settings))];
    }

    private static IEnumerable<ExtractedFeature> Identify(IFeatureFamily family, IEnumerable<FeatureValue> values, ProcessingSettings settings)
    {
        var definitions = family.Definitions.ToDictionary(d => (d.Code, d.Subcode));
        var canonical = new Dictionary<SettingsParts, (string Text, string Hash)>();
        foreach (var value in values)
        {
            var definition = definitions[(value.Code, value.Subcode)];
            if (!canonical.TryGetValue(definition.DependsOn, out var form))
                canonical[definition.DependsOn] = form = (settings.Canonical(definition.DependsOn), settings.Hash(definition.DependsOn));
            yield return new ExtractedFeature(definition, value.Aggregation, value.Value, form.Text, form.Hash,
                definition.DependsOn.HasFlag(SettingsParts.Filter) ? settings.Filter?.Canonical() : null);
        }
    }
}
