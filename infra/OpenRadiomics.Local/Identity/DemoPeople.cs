namespace OpenRadiomics.Local.Identity;

/// <summary>Somebody to sign in as. There is no password: it is a demonstration, on one machine.</summary>
/// <param name="Subject">What the provider calls the person for ever.</param>
/// <param name="Name">What people call the person: the role.</param>
/// <param name="Roles">What the launcher grants beyond what everybody has.</param>
internal sealed record DemoPerson(string Subject, string Name, string? Roles)
{
    /// <summary>The provider's short name, with which accounts begin.</summary>
    public const string Provider = "demo";

    public string Account => $"{Provider}-{Subject}";
}

/// <summary>Everybody there is to sign in as.</summary>
internal static class DemoPeople
{
    public static DemoPerson Author { get; } = new("author", "Demo author", null);

    public static IReadOnlyList<DemoPerson> InOrder { get; } =
        [Author, new("coauthor", "Demo second author", null), new("curator", "Demo curator", "curator"),
            new("administrator", "Demo administrator", "administrator")];
}
