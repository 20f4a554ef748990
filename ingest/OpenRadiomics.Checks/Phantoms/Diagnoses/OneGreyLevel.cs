using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>The whole region fell into one bin: its histogram is one peak, its texture flat.</summary>
internal sealed class OneGreyLevel : IDiagnosis
{
    private const int AtLeast = 3;

    /// <summary>What features are where there is one grey level.</summary>
    private static readonly Dictionary<string, (double Value, string Says)> Flat = new()
    {
        ["TLU2"] = (0, "entropy of one level"), ["BJ5W"] = (1, "uniformity of one level"), ["CH89"] = (0, "variance of one level"),
        ["5Z3W"] = (0, "range of one level"),
        ["TU9B"] = (0, "joint entropy of one level"), ["8ZQL"] = (1, "energy of one level"), ["ACUI"] = (0, "contrast of one level"),
        ["60VM"] = (1, "average of one level"),
        ["GYBY"] = (1, "most probable pair of one level"), ["UR99"] = (0, "joint variance of one level"), ["TF7R"] = (0, "difference average of one level"),
    };

    public string Id => "one-grey-level";

    public Diagnosis? Look(ComparedValues values) => ComparedValues.Made(Id, "The whole region lies in one bin",
        $"At least {AtLeast} values are those of a region with a single grey level.",
        "Take narrower bins: the intensities of the digital phantom go from 1 to 6, so bins of 25 hold them all in one.",
        [.. values.Off.Where(value => Flat.TryGetValue(value.Reference.Code, out var flat) && value.Submitted == flat.Value)
            .Select(value => value.Says(Flat[value.Reference.Code].Says))], AtLeast);
}
