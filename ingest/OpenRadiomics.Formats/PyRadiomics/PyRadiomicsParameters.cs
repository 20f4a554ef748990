using System.Globalization;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>What a PyRadiomics parameter file asks for, in the words of IBSI.</summary>
/// <param name="Settings">The processing chain; PyRadiomics' own binning is a case of its own.</param>
/// <param name="Label">The region's number in the segmentation; PyRadiomics takes 1 where the file says nothing.</param>
/// <param name="ArrayShift">Added to intensities before PyRadiomics squares them (<c>voxelArrayShift</c>).</param>
/// <param name="Aggregation">The aggregation of a family with directions.</param>
/// <param name="Features">PyRadiomics' names of the features, <c>class_Name</c>, in the order of its classes.</param>
public sealed record PyRadiomicsParameters(ProcessingSettings Settings, int Label, double ArrayShift, Aggregation Aggregation, IReadOnlyList<string> Features)
{
    /// <summary>The canonical form of everything that decides the values.</summary>
    public string Canonical => Settings.Canonical(SettingsParts.All) + Shift;

    /// <summary>What canonical settings say of the shift: nothing if there is none.</summary>
    internal string Shift => ArrayShift == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $";pyradiomics:voxelArrayShift={ArrayShift:R}");

    /// <summary>
    /// The features asked for. Those that are IBSI's are IBSI's, with its definition, code and settings; where PyRadiomics deviates from IBSI, or IBSI has no
    /// such feature, PyRadiomics' value stands beside under a code of its own, <c>pyradiomics:…</c>.
    /// </summary>
    /// <param name="image">Intensities.</param>
    /// <param name="mask">The region of interest, on the image's grid.</param>
    /// <param name="threads">Families computed at the same time.</param>
    /// <param name="ct">Stops between families.</param>
    /// <exception cref="ArgumentException">Mask and volume do not lie on the same grid, or spacing or intensities are impossible.</exception>
    public IReadOnlyList<ExtractedFeature> Extract(Volume image, Mask mask, int threads = 1, CancellationToken ct = default)
    {
        var region = ProcessingChain.Apply(image, mask, Settings);
        var computed = Extraction.Of(region, AllFamilies.List, threads, ct)
            .Where(f => f.Aggregation.Dimension() == Aggregation.Dimension() && !IbsiFeatures.HasDirections(f.Definition.Code)
                || f.Aggregation is Aggregation.Whole || f.Aggregation == Aggregation)
            .ToDictionary(f => (f.Definition.Code, f.Definition.Subcode));
        var own = new PyRadiomicsOwn(computed, region, this);
        return [.. Features.SelectMany(name => Of(name, computed, own))];
    }

    private static IEnumerable<ExtractedFeature> Of(string name, Dictionary<(string, string), ExtractedFeature> computed, PyRadiomicsOwn own)
    {
        if (PyRadiomicsNaming.Mapped(name) is { Code.Length: > 0 } mapping) yield return computed[(mapping.Code, mapping.Subcode)];
        if (own.Of(name) is { } deviating) yield return deviating;
    }
}
