using Microsoft.AspNetCore.Http.HttpResults;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetSoftwareAgreement
{
    public static void Map(RouteGroupBuilder features) => features.MapGet("/software", Handle);

    /// <summary>What each program gives for a feature on each phantom, beside the reference, and which programs agree.</summary>
    /// <remarks>
    /// Values are those of published phantom tables, of the newest version of each dataset. Each answer says by which rule values agree; those computed under
    /// other settings than the phantom's configuration are told and not compared. In a group each value agrees with each other.
    /// </remarks>
    /// <param name="code">IBSI code, such as TDIC, or BC2M-NK6P with a subcode; program:name where IBSI has none.</param>
    /// <param name="aggregation">IBSI code of an aggregation, such as IAZD; all if not said.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="400">There is no code, or something is of another form.</response>
    /// <response code="404">Nobody knows such a feature.</response>
    internal static async Task<Results<WrittenAnswer<SoftwareAgreementView>, ProblemHttpResult>> Handle(string? code, string? aggregation,
        CatalogueBytes catalogue, CancellationToken ct)
    {
        if (Wrong(code, aggregation) is { } wrong) return Problems.BadQuery([wrong]);
        return await catalogue.Get($"{code} {aggregation}", (session, stop) => Find(session, code!, aggregation, stop), ct) is { } written
            ? new WrittenAnswer<SoftwareAgreementView>(written) : Problems.UnknownFeature();
    }

    /// <summary>What cannot be asked for.</summary>
    internal static FieldProblem? Wrong(string? code, string? aggregation) =>
        new FeatureQuery { Code = code is null ? [] : [code], Aggregation = aggregation is null ? [] : [aggregation] }.Problems().FirstOrDefault();

    /// <summary>Null if nobody knows such a feature.</summary>
    internal static async Task<SoftwareAgreementView?> Find(IQuerySession session, string code, string? aggregation, CancellationToken ct)
    {
        var (plain, subcode) = code.Contains(':') ? (code, null) : code.ToUpperInvariant().Split('-') is [var first, var second] ? (first, second)
            : (code.ToUpperInvariant(), default(string));
        var (values, complete) = await PhantomValues.Of(session, plain, subcode, aggregation?.ToUpperInvariant(), ct);
        return values.Count > 0 || AllFeatureViews.Of(plain).Any(feature => subcode is null || feature.Subcode == subcode)
            ? AgreeingSoftware.Of(plain, values, complete) : null;
    }
}
