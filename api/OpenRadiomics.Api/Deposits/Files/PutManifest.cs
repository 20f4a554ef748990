using Marten;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class PutManifest
{
    private const int PageSize = 1_000;
    private const int MostProblems = 1_000;

    public static void Map(RouteGroupBuilder deposits) => deposits.MapPut("/{id}/manifest", Handle).Accepts<string>("text/csv");

    /// <summary>Labels every file that a manifest (CSV) names, all or none. Files it does not name stay as they are.</summary>
    /// <remarks>
    /// Columns: path, role, subject, session, scan, roi, label, reader, repeat, licence. What is empty is removed. A file of several regions has a row for
    /// each; they differ in roi and label alone.
    /// </remarks>
    /// <response code="409">The deposit is being checked, published, or was abandoned.</response>
    /// <response code="422">Some rows cannot be kept; each is listed, and nothing was changed.</response>
    internal static async Task<Results<Ok<ManifestAppliedView>, ProblemHttpResult>> Handle(
        DepositId id, IDocumentStore store, Caller caller, TimeProvider clock, IOptions<ApiOptions> limits, HttpContext http, CancellationToken ct)
    {
        if (http.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) is not true) return Problems.UnsupportedMediaType("text/csv");
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = limits.Value.MaxManifestBytes;
        using var csv = new MemoryStream();
        await http.Request.Body.CopyToAsync(csv, ct);
        csv.Position = 0;
        var said = ManifestLabels.Read(csv, ct);
        if (said.Problems.Count > 0) return Problems.Invalid("manifest", [.. said.Problems.Take(MostProblems)]);

        var (begun, refusal) = await DepositEdit.Begin(store, id, caller, clock, ct, alone: true);
        if (begun is null) return refusal!;
        await using var edit = begun;
        var (unknown, changed, now) = (new List<FieldProblem>(), 0, clock.GetUtcNow());
        foreach (var page in said.ByPath.Chunk(PageSize))
        {
            var found = (await edit.Session.LoadManyAsync<StoredFile>(ct, page.Select(row => $"{id}/{row.Key}"))).ToDictionary(file => file.Path);
            foreach (var (path, labels) in page)
            {
                if (!found.TryGetValue(path.ToString(), out var stored)) unknown.Add(new("path", path.ToString(), "a file of this deposit"));
                else if (Over(stored.File.Labels, labels) is var wanted && wanted != stored.File.Labels)
                {
                    edit.Session.Store(StoredFile.Of(stored.File with { Labels = wanted, At = now }));
                    changed++;
                }
            }
        }
        if (unknown.Count > 0) return Problems.Invalid("manifest", [.. unknown.Take(MostProblems)]);
        await edit.Save(ct);
        return TypedResults.Ok(new ManifestAppliedView(said.ByPath.Count, changed));
    }

    /// <summary>A manifest has no column for the phantom, so it leaves that as it is.</summary>
    private static FileLabels Over(FileLabels known, FileLabels said) =>
        said with { Phantom = said.Role == Role.PhantomTable ? known.Phantom ?? said.Phantom : null };
}
