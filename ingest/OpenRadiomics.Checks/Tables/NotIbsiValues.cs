using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class NotIbsiValues : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3011", Severity.Notice,
        "Values near an IBSI feature that are not its values",
        "The program computes the feature in another way, or in another unit: kurtosis without the subtraction of 3, axis lengths with N instead of N − 1. The values are kept as they are, marked so, and never compared as if they were the feature’s.",
        "None needed. Say in the dictionary if you converted them.",
        "Mapping tables of this portal; IBSI reference manual");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from column in file.Role is Role.FeatureTable or Role.PhantomTable ? file.Table?.Columns ?? [] : []
        let related = column.Identity as ColumnIdentity.Related
        where related is not null
        group (column, related) by related.Conversion is { } conversion ? $"IBSI’s would be {conversion}" : related.Reason into same
        let first = same.First()
        select Meaning.Finding(file.Path, Place.InColumn(Told.Title(first.column)),
            $"{Told.Columns([.. same.Select(one => one.column)])}: {same.Key}",
            $"{string.Join(", ", same.Select(one => one.related.Name.Code).Distinct())} as IBSI defines it");
}
