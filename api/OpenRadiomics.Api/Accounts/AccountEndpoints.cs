namespace OpenRadiomics.Api;

/// <summary>
/// The caller's own account. Sessions are opened by the portal's pages alone; tokens are made by somebody who is signed in, so that no token begets others.
/// </summary>
internal static class AccountEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var account = api.MapGroup("/account").WithTags("Account");
        OpenSession.Map(account);
        GetAccount.Map(account.MapGroup("").RequireAuthorization());
        var person = account.MapGroup("").RequireAuthorization(Caller.Person);
        EndSession.Map(person);
        EndSessions.Map(person);
        ListTokens.Map(person);
        CreateToken.Map(person);
        RevokeToken.Map(person);
    }
}
