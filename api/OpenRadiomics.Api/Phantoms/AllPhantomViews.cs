using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Api;

/// <summary>Phantoms and their reference values as they travel; made once, for they never change while a program runs.</summary>
internal static class AllPhantomViews
{
    private const string Digital =
        "Zwanenburg A et al., Radiology 2020;295(2):328, doi:10.1148/radiol.2020191145; image by Alex Zwanenburg, github.com/theibsi/data_sets";
    private const string Ct =
        "Values: Zwanenburg A et al., Radiology 2020;295(2):328, doi:10.1148/radiol.2020191145. Image: Lambin P, Radiomics Digital Phantom, CancerData 2016, doi:10.17195/candat.2016.08.1";

    public static IReadOnlyList<PhantomView> InOrder { get; } = [.. PhantomReference.All.Select(View)];

    private static readonly Dictionary<string, IReadOnlyList<ReferenceValueView>> Values =
        PhantomReference.All.ToDictionary(phantom => phantom.Id, phantom => (IReadOnlyList<ReferenceValueView>)[.. phantom.Values.Select(View)]);

    public static PhantomView? Find(string id) => InOrder.FirstOrDefault(phantom => phantom.Id == id);

    /// <summary>Reference values of a phantom that exists, in the manual's order.</summary>
    public static IReadOnlyList<ReferenceValueView> ReferencesOf(string id) => Values[id];

    private static PhantomView View(PhantomReference phantom)
    {
        var isDigital = phantom.Id == "digital-phantom";
        return new(phantom.Id, phantom.Name, isDigital ? Digital : Ct, LicenceId.Parse(isDigital ? "CC-BY-4.0" : "CC-BY-NC-3.0", null),
            phantom.Settings.Canonical(SettingsParts.All), phantom.Values.Count);
    }

    private static ReferenceValueView View(ReferenceValue value) => new(
        value.Code, value.Subcode == "" ? null : value.Subcode, value.Aggregation.Code(), value.Feature, value.Family, value.Value, value.Tolerance,
        value.Consensus switch
        {
            Consensus.VeryStrong => "very strong",
            Consensus.Strong => "strong",
            Consensus.Moderate => "moderate",
            _ => throw new UnreachableException(),
        });
}
