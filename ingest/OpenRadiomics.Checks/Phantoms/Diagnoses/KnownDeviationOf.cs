using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>A deviation of single values that undoing explains: units, factors, counts.</summary>
internal sealed class KnownDeviationOf(string id, string title, string remedy) : IDiagnosis
{
    private readonly KnownOffset offset = KnownOffsets.All.Single(known => known.Id == id);

    public string Id => id;

    public Diagnosis? Look(ComparedValues values) => ComparedValues.Made(id, title,
        $"{offset.Explanation} Recognised where undoing it makes the value match.", remedy,
        [.. values.Off.Where(value => KnownOffsets.Explaining(value.Reference, value.Submitted)?.Id == id)
            .Select(value => value.Says("matches once this is undone"))]);
}
