using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Forms of a deposit's pages that only do something and lead back to a page.</summary>
internal static class DepositRoutes
{
    public static void MapDeposits(this WebApplication app)
    {
        app.MapPost("/deposits/next", async ([FromForm] string basedOn, OpenRadiomicsClient portal, CancellationToken ct) =>
        {
            var dataset = Accession.TryParse(basedOn, null, out var accession) ? accession : throw new BadAddress("a dataset", basedOn, Accession.Shape);
            return Results.LocalRedirect($"/deposits/{(await portal.Deposits.Open(dataset, ct: ct)).Id}");
        }).RequireAuthorization().AddEndpointFilter(OwnForms.Only).WithMetadata(new RequireAntiforgeryTokenAttribute());
        var forms = app.MapGroup("/deposits/{id}").RequireAuthorization().AddEndpointFilter(OwnForms.Only);
        forms.WithMetadata(new RequireAntiforgeryTokenAttribute());
        forms.MapPost("/check", async (string id, OpenRadiomicsClient portal, CancellationToken ct) =>
        {
            await portal.Deposits.Check(Named(id), ct);
            return Results.LocalRedirect($"/deposits/{id}/findings");
        });
        forms.MapPost("/review-links/{link}/revoke", async (string id, string link, OpenRadiomicsClient portal, CancellationToken ct) =>
        {
            await portal.Deposits.RevokeReviewLink(Named(id), link, ct);
            return Results.LocalRedirect($"/deposits/{id}/reviewers");
        });
        forms.MapPost("/remove", async (string id, [FromForm] string path, [FromForm] string? cursor, OpenRadiomicsClient portal, CancellationToken ct) =>
        {
            await portal.Deposits.Remove(Named(id), AssetPath.TryParse(path, null, out var file) ? file
                : throw new BadAddress("a path", path, AssetPath.Shape), ct);
            return Results.LocalRedirect($"/deposits/{id}/files{(string.IsNullOrEmpty(cursor) ? "" : $"?cursor={Uri.EscapeDataString(cursor)}")}#files");
        });
    }

    private static DepositId Named(string id) => DepositId.TryParse(id, null, out var deposit) ? deposit
        : throw new NoSuchPage(id, $"the name of a deposit, {DepositId.Shape}");
}
