using Microsoft.Extensions.Caching.Memory;
using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Lists of the API that change seldom, and name no dataset: asked for once in a while, not by every page.</summary>
internal sealed class Catalogues(OpenRadiomicsClient api, IMemoryCache kept)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(2);

    public Task<IReadOnlyList<PhantomView>> Phantoms() => Kept("phantoms", () => api.Phantoms.List());

    public Task<IReadOnlyList<CheckMeaning>> Checks() => Kept("checks", () => api.Catalogue.Checks());

    public Task<IReadOnlyList<FeatureView>> Features() => Kept("features", () => api.Catalogue.Features());

    public Task<IReadOnlyList<Licence>> Licences() => Kept("licences", () => api.Catalogue.Licences());

    public async Task<PhantomView> Phantom(string id) =>
        (await Phantoms()).FirstOrDefault(phantom => phantom.Id == id)
            ?? throw new NoSuchPage(id, "a phantom of the list: digital-phantom, ct-phantom-a to ct-phantom-e");

    private async Task<IReadOnlyList<T>> Kept<T>(string name, Func<IAsyncEnumerable<T>> ask)
    {
        if (kept.TryGetValue(name, out IReadOnlyList<T>? known)) return known!;
        return kept.Set(name, (IReadOnlyList<T>)await ask().ToListAsync(), Fresh);
    }
}
