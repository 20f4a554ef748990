using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>What depends on grey levels is off and the rest is right: the bins are others than the configuration's.</summary>
internal sealed class WrongBins : IDiagnosis
{
    private const int AtLeast = 6;
    private const double Most = 0.6, Right = 0.75;

    public string Id => "wrong-bins";

    public Diagnosis? Look(ComparedValues values)
    {
        var binned = values.All.Where(value => value.DependsOn.HasFlag(SettingsParts.Discretisation)).ToArray();
        var others = values.All.Except(binned).ToArray();
        var off = binned.Where(value => !value.Matches).ToArray();
        if (off.Length < Most * binned.Length || others.Length < AtLeast || others.Count(value => value.Matches) < Right * others.Length) return null;
        return ComparedValues.Made(Id, "Other bins than the configuration’s",
            $"At least {Most:P0} of the values that depend on discretised intensities are off, while at least {Right:P0} of the others match.",
            $"Discretise as the configuration does ({Wanted(values.Phantom)}); mind where the first bin begins.",
            [.. off.Select(value => value.Says("depends on bins"))], AtLeast);
    }

    private static string Wanted(PhantomReference phantom) => phantom.Settings.Discretisation switch
    {
        Discretisation.FixedBinNumber bins => $"{bins.Bins} bins",
        Discretisation.FixedBinSize size => $"bins of {Numbers.Text(size.Width)}",
        _ => "its six grey levels as they are",
    };
}
