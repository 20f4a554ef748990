namespace OpenRadiomics.Core;

/// <summary>Something the pages' host says to the API's under its signature.</summary>
public interface IStatement
{
    /// <summary>Tells it from every other statement.</summary>
    static abstract string Kind { get; }
}

/// <summary>An identity provider has said who somebody is.</summary>
/// <param name="Provider">Which, by the short name that account names begin with: <c>orcid</c>.</param>
/// <param name="Subject">The provider's name for that person, which never changes.</param>
/// <param name="Name">What to call the person.</param>
public sealed record SignInStatement(string Provider, string Subject, string? Name) : IStatement
{
    public static string Kind => "sign-in";

    /// <summary>The account this is: <c>orcid-0000-0002-1825-0097</c>; null where the provider's own name has no such form.</summary>
    public AccountId? Account() => AccountId.OfProvider(Provider, Subject);
}

/// <summary>A request comes from the browser that a session belongs to.</summary>
/// <param name="Session">Which session.</param>
public sealed record SessionStatement(Guid Session) : IStatement
{
    public static string Kind => "session";
}
