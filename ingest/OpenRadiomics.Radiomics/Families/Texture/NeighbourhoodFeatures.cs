namespace OpenRadiomics.Radiomics;

/// <summary>Computes a family's features of a box; NaN for all where there is nothing to count.</summary>
/// <param name="box">The region, or a slice of it.</param>
/// <param name="acrossSlices">Whether zones and neighbourhoods reach into other slices.</param>
/// <param name="values">Takes the features.</param>
internal delegate void ComputeFromBox(LevelBox box, bool acrossSlices, Span<double> values);

/// <summary>The three aggregations of families without directions: GLSZM, GLDZM, NGTDM and NGLDM.</summary>
internal static class NeighbourhoodFeatures
{
    public static List<FeatureValue> Compute(LevelMap map, Dimensions dimensions, IReadOnlyList<FeatureDefinition> definitions, ComputeFromBox compute)
    {
        var results = new List<FeatureValue>();
        var box = LevelBox.Of(map);
        var values = new double[definitions.Count];
        if (dimensions.HasFlag(Dimensions.TwoD))
        {
            var mean = new DefinedMean(definitions.Count);
            for (var z = 0; z < box.Nz; z++)
            {
                if (box.Slice(z) is not { Voxels: > 0 } slice) continue;
                compute(slice, false, values);
                mean.Add(values);
            }
            Report(Aggregation.Slices2D, mean.Values());
        }
        if (dimensions.HasFlag(Dimensions.TwoAndAHalfD))
        {
            compute(box, false, values);
            Report(Aggregation.Slices25D, values);
        }
        if (dimensions.HasFlag(Dimensions.ThreeD))
        {
            compute(box, true, values);
            Report(Aggregation.Volume3D, values);
        }
        return results;

        void Report(Aggregation aggregation, double[] computed)
        {
            for (var f = 0; f < computed.Length; f++) results.Add(new(definitions[f].Code, definitions[f].Subcode, aggregation, computed[f]));
        }
    }
}
