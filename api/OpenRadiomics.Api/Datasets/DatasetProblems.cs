using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Refusals around what is published.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult UnknownDataset(Accession accession) => Of(404, "unknown-dataset", "There is no such dataset.", $"{accession}");

    public static ProblemHttpResult Embargoed(Accession accession, DateOnly until) =>
        Of(404, "embargoed", "This dataset is not public yet.", $"{accession} becomes public on {until:yyyy-MM-dd}.");

    public static ProblemHttpResult UnknownVersion(VersionId version) => Of(404, "unknown-version", "There is no such version.", $"{version}");

    public static ProblemHttpResult NoReview(VersionId version) =>
        Of(404, "no-review", "No curator has said anything of this version that is for you.", $"{version}");

    public static ProblemHttpResult UnknownAsset() => Of(404, "unknown-asset", "The version has no file of that path.", "GET …/files lists its files.");

    public static ProblemHttpResult OpenElsewhere() =>
        Of(404, "open-elsewhere", "The bytes of this file are not here.", "It is a scan that is open in another repository; GET …/files says where.");

    public static ProblemHttpResult Withdrawn(TombstoneView tombstone) =>
        Of(410, "withdrawn", "This was taken away.", $"On {tombstone.At:yyyy-MM-dd}: {tombstone.Reason}");

    public static ProblemHttpResult WithdrawnOtherwise(Tombstone tombstone) => Of(409, "withdrawn-otherwise", "This was withdrawn already, for another reason.",
        $"On {tombstone.At:yyyy-MM-dd}, {(tombstone.Purged ? "for privacy" : "as a retraction")}: {tombstone.Reason}");

    public static ProblemHttpResult NotAcceptable(string available) => Of(406, "not-acceptable", "There is no such form of this.", $"Available: {available}.");

    public static ProblemHttpResult NotTurned(string form, Formats.ReadProblem problem) => Of(422, "not-convertible", $"This file cannot be had as {form}.",
        $"{problem.Place}: found {problem.Found}, expected {problem.Expected}. {problem.Remedy}");

    public static ProblemHttpResult WrongCursor() => BadRequest("A part of the address cannot be read.",
        new FieldProblem("cursor", "a cursor of another query, or none of ours", "the 'next' of a page of this very query"));

    public static ProblemHttpResult BadQuery(IEnumerable<FieldProblem> fields) => BadRequest("A part of the address cannot be read.", [.. fields]);
}
