using Microsoft.AspNetCore.Http.HttpResults;

namespace OpenRadiomics.Api;

/// <summary>Refusals around accounts.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult NeedsPerson() => Of(403, "needs-person", "This needs somebody who is signed in.",
        "A token cannot do it. Sign in on the portal's pages.");

    public static ProblemHttpResult NotSaidByThePortal() =>
        NotAuthenticated("A sign-in has to be stated by this portal's pages, under their signature, no more than two minutes ago.");

    public static ProblemHttpResult NoSuchToken() => Of(404, "no-such-token", "There is no such token of yours.");

    public static ProblemHttpResult TooManyTokens(int limit) =>
        Of(409, "too-many-tokens", "You have as many tokens as an account can have.", $"At most {limit}. Revoke one that is not needed.");
}
