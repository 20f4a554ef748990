namespace OpenRadiomics.Tests.Privacy;

/// <summary>Who asks.</summary>
internal enum Role
{
    /// <summary>Without a name.</summary>
    Anybody,

    /// <summary>Somebody else who deposits.</summary>
    Other,

    /// <summary>Who has a link that names the authors.</summary>
    Reviewer,

    /// <summary>Who has a link that names nobody.</summary>
    BlindReviewer,

    Owner,
    Curator,
    Administrator,
}

/// <summary>Who may be told what of which private thing: all that is not here is nobody's business.</summary>
/// <param name="Role">Who.</param>
/// <param name="Things">Of what.</param>
/// <param name="Where">With what the address begins.</param>
/// <param name="Parts">What.</param>
internal sealed record MayRead(Role Role, IReadOnlyList<string> Things, string Where, IReadOnlyList<Part> Parts)
{
    private static readonly string[] Reviewed = [Thing.Draft, Thing.Embargoed, Thing.EmbargoedVersion];

    private static readonly MayRead[] Table =
    [
        new(Role.Owner, Thing.Private, "/", Enum.GetValues<Part>()),
        new(Role.Reviewer, Reviewed, "/", Enum.GetValues<Part>()),
        new(Role.BlindReviewer, Reviewed, "/", [Part.Said, Part.File, Part.Column]),
        .. from role in (Role[])[Role.Curator, Role.Administrator]
           from address in (string[])["/api/v1/curation/deposits/", "/curation/deposits/"]
           select new MayRead(role, Thing.Private, address, [Part.Said, Part.Code, Part.File, Part.Column]),
    ];

    public static bool Allowed(Role role, Thing thing, string address, Part part) => !thing.IsPrivate
        || Table.Any(row => row.Role == role && row.Things.Contains(thing.Name) && address.StartsWith(row.Where, StringComparison.Ordinal)
            && row.Parts.Contains(part));
}
