using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Refusals around deposits.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult NoSuchDeposit(DepositId id) => Of(404, "no-such-deposit", "There is no such deposit, or it is not yours.", $"{id}");

    public static ProblemHttpResult NoSuchFile() => Of(404, "no-such-file", "The deposit has no file of that path.");

    public static ProblemHttpResult NoSuchRun(CheckRunId id) => Of(404, "no-such-run", "The deposit has no such check run.", $"{id}");

    public static ProblemHttpResult NoReport() => Of(404, "no-report", "No check run of this deposit has finished yet.",
        "Ask for the checks with POST …/check.");

    public static ProblemHttpResult NothingToRule(string code) =>
        Of(404, "nothing-to-rule", "The last check found nothing there that could be ruled on.",
            $"A curator rules on warnings that need an acknowledgement; the report has none of {code} there.");

    public static ProblemHttpResult NoBytes() =>
        Of(404, "no-bytes", "The bytes of this file are not here.", "It is a reference to a scan that is open elsewhere; GET …/files lists where.");

    public static ProblemHttpResult BytesDeleted() =>
        Of(410, "bytes-deleted", "The bytes of this file were deleted.", "They were published in a dataset that was withdrawn to protect somebody's privacy.");

    public static ProblemHttpResult BaseWithdrawn(TombstoneView tombstone) =>
        Of(409, "base-withdrawn", "The dataset was withdrawn, so nothing can be based on it.", $"On {tombstone.At:yyyy-MM-dd}: {tombstone.Reason}");

    public static ProblemHttpResult NotEditable(DepositState state) => Of(409, "not-editable", "The deposit cannot be changed now.", state switch
    {
        DepositState.Checking => "It is being checked. Wait until the run has finished.",
        DepositState.Embargoed held => $"It is embargoed until {held.Until:yyyy-MM-dd}. Take the embargo back with DELETE …/embargo, then change it.",
        DepositState.Publishing => "It is being published.",
        DepositState.Published published => $"It is published as {published.Version}. Open a new deposit based on it.",
        _ => "It was abandoned.",
    });

    public static ProblemHttpResult NotCheckable(DepositState state) =>
        Of(409, "not-checkable", "The deposit cannot be checked now.", $"It is {state.Name()}.");

    public static ProblemHttpResult HasErrors(int errors) =>
        Of(409, "has-errors", "The last check found errors, and errors block publication.", $"{errors} error(s): see GET …/report. Mend them and check again.");

    public static ProblemHttpResult Unacknowledged(IEnumerable<Finding> findings) => Of(409, "unacknowledged", "Some warnings may stand only if you say why.",
        string.Join(", ", findings.Where(finding => finding.IsUnacknowledged()).GroupBy(finding => finding.Code)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key}: {group.Sum(finding => 1 + finding.AndMore)}"))
        + ". See GET …/report; mend them, or say in the description’s acknowledgements why they may stand, and check again.");

    public static ProblemHttpResult NotChecked(DepositState state) =>
        Of(409, "not-checked", "The deposit has not been checked in its present content.",
            $"It is {state.Name()}. Ask for the checks with POST …/check, then publish.");

    public static ProblemHttpResult NotEmbargoed(DepositState state) => Of(404, "not-embargoed", "The deposit waits for no day.", $"It is {state.Name()}.");

    public static ProblemHttpResult WrongEmbargo(DateOnly until, DateOnly first, DateOnly last) =>
        Invalid("embargo", [new("until", $"{until:yyyy-MM-dd}", $"a day from {first:yyyy-MM-dd} to {last:yyyy-MM-dd}")]);

    public static ProblemHttpResult NotAbandonable(DepositState state) =>
        Of(409, "not-abandonable", "The deposit cannot be given up any more.", $"It is {state.Name()}. What is published can be withdrawn by a curator.");

    public static ProblemHttpResult NoSuchDataset(Accession accession) => Of(422, "no-such-dataset", "There is no such dataset of yours.", $"{accession}");

    public static ProblemHttpResult NoSuchAsset() => Of(422, "no-such-asset", "The reference leads nowhere.",
        "No published version here has an asset of that path.");

    public static ProblemHttpResult DigestMismatch(Sha256 arrived) => Of(422, "digest-mismatch", "The bytes that arrived are not those that were announced.",
        $"Their SHA-256 is {arrived}. Nothing was kept; send them again.");

    public static ProblemHttpResult FileTooLarge(long limit) => TooLarge($"A file has at most {limit} bytes.");

    public static ProblemHttpResult TooManyFiles(int limit) =>
        Of(409, "too-many-files", "The deposit has as many files as a deposit can have.", $"At most {limit}.");

    public static ProblemHttpResult QuotaExceeded(string whose, long limit) => Of(413, "quota-exceeded", "There is no room left for these bytes.",
        $"{whose} at most {limit} bytes. Take out what is not needed, or ask whoever runs this portal.");
}
