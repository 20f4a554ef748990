namespace OpenRadiomics.Radiomics;

/// <summary>Counts the matrix of one direction.</summary>
internal delegate void CountDirection(LevelBox box, Step step, CountMatrix matrix);

/// <summary>Computes a family's features from one matrix; NaN for all where it is empty.</summary>
/// <param name="matrix">The matrix.</param>
/// <param name="voxels">Nv: voxels of the region, summed as the matrices were.</param>
/// <param name="values">Takes the features.</param>
internal delegate void ComputeFromMatrix(CountMatrix matrix, double voxels, Span<double> values);

/// <summary>The six aggregations of families with a matrix per direction: GLCM and GLRLM.</summary>
internal sealed class DirectionalFeatures(IReadOnlyList<FeatureDefinition> definitions, DistanceWeighting weighting, CountDirection count,
    ComputeFromMatrix compute)
{
    private readonly CountMatrix _matrix = new(), _merged = new(), _spare = new();
    private readonly double[] _values = new double[definitions.Count];

    public List<FeatureValue> Compute(LevelMap map, Dimensions dimensions)
    {
        var results = new List<FeatureValue>();
        var box = LevelBox.Of(map);
        if (dimensions.HasFlag(Dimensions.TwoD))
        {
            DefinedMean average = new(definitions.Count), merge = new(definitions.Count);
            for (var z = 0; z < box.Nz; z++)
                if (box.Slice(z) is { Voxels: > 0 } slice) Measure(slice, Step.InPlane, average, merge);
            Report(results, Aggregation.Average2D, average);
            Report(results, Aggregation.Merge2D, merge);
        }
        if (dimensions.HasFlag(Dimensions.TwoAndAHalfD)) MeasureWhole(box, Step.InPlane, Aggregation.Average25D, Aggregation.Merge25D, results);
        if (dimensions.HasFlag(Dimensions.ThreeD)) MeasureWhole(box, Step.InVolume, Aggregation.Average3D, Aggregation.Merge3D, results);
        return results;
    }

    private void MeasureWhole(LevelBox box, ReadOnlySpan<Step> steps, Aggregation averaged, Aggregation merged, List<FeatureValue> results)
    {
        DefinedMean average = new(definitions.Count), merge = new(definitions.Count);
        Measure(box, steps, average, merge);
        Report(results, averaged, average);
        Report(results, merged, merge);
    }

    /// <summary>A direction's matrix counted over a whole box with steps within slices is the sum of the slices' matrices.</summary>
    private void Measure(LevelBox box, ReadOnlySpan<Step> steps, DefinedMean average, DefinedMean merge)
    {
        _merged.Clear();
        var voxels = 0.0;
        foreach (var step in steps)
        {
            count(box, step, _matrix);
            compute(_matrix, box.Voxels, _values);
            average.Add(_values);
            var weight = weighting.Of(step);
            _merged.AddWeighted(_matrix, weight, _spare);
            voxels += weight * box.Voxels;
        }
        compute(_merged, voxels, _values);
        merge.Add(_values);
    }

    private void Report(List<FeatureValue> results, Aggregation aggregation, DefinedMean mean)
    {
        var values = mean.Values();
        for (var f = 0; f < values.Length; f++) results.Add(new(definitions[f].Code, definitions[f].Subcode, aggregation, values[f]));
    }
}
