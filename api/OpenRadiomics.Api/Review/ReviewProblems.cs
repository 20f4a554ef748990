using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Refusals around links for reviewers.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult NoSuchReview() =>
        Of(404, "no-such-review", "This link leads nowhere.", "It was taken back, its time is over, or it is mistyped. Ask whoever sent it for another.");

    public static ProblemHttpResult NotReviewable(DepositState state) => Of(409, "not-reviewable", "The draft cannot be read now.",
        state is DepositState.Published ? "It is published: it can be found among the datasets."
            : "Its author is changing it. It can be read again when the checks have looked at it.");

    public static ProblemHttpResult NoSuchLink() => Of(404, "no-such-link", "The deposit has no such link.");

    public static ProblemHttpResult TooManyLinks(int limit) =>
        Of(409, "too-many-links", "The deposit has as many links as it can have.", $"At most {limit}. Take one back that is not needed.");
}
