using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetCitation
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/citation", Handle)
        .Produces<string>(200, AllCitationForms.InOrder[0].MediaType, [.. AllCitationForms.InOrder.Skip(1).Select(form => form.MediaType)]);

    /// <summary>How to cite a version: APA, BibTeX, RIS or CSL-JSON, by <c>format</c> or by Accept.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="format">apa, bibtex, ris or csl; by Accept if not said.</param>
    /// <response code="404">There is no such version.</response>
    /// <response code="406">It is not written in that form.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<ContentHttpResult, ProblemHttpResult>> Handle(
        Accession accession, int number, string? format, HttpContext http, IOptions<ApiOptions> options, Withdrawals withdrawals, IQuerySession session,
        CancellationToken ct)
    {
        var form = format is null ? Accepted(http.Request)
            : AllCitationForms.InOrder.FirstOrDefault(form => form.Name.Equals(format, StringComparison.OrdinalIgnoreCase));
        if (form is null) return Problems.NotAcceptable(string.Join(", ", AllCitationForms.InOrder.Select(one => $"{one.Name} ({one.MediaType})")));
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (version is null) return refusal!;
        http.Response.Headers.Vary = HeaderNames.Accept;
        http.Response.Headers.CacheControl = Immutable.View;
        return TypedResults.Text(form.Write(Citation.Of(version.Version, PublicAddress.Page(http.Request, options.Value, version.Version.Id))),
            $"{form.MediaType}; charset=utf-8");
    }

    /// <summary>The form that Accept likes best; APA for who takes anything; null if none is taken.</summary>
    private static CitationForm? Accepted(HttpRequest request)
    {
        if (request.GetTypedHeaders().Accept is not { Count: > 0 } accepted) return AllCitationForms.InOrder[0];
        return accepted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1)
            .Select(type => AllCitationForms.InOrder.FirstOrDefault(form => new MediaTypeHeaderValue(form.MediaType).IsSubsetOf(type)))
            .FirstOrDefault(form => form is not null);
    }
}
