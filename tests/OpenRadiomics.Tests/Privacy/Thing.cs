using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Privacy;

/// <summary>A deposit and what became of it.</summary>
/// <param name="Name">What became of it.</param>
/// <param name="Deposit">Its draft.</param>
/// <param name="Run">Its last check.</param>
/// <param name="Version">What it is published as, was, or will be; null if nothing was said of that yet.</param>
/// <param name="NamedLink">For reviewers who may know whose it is.</param>
/// <param name="AnonymousLink">For those who may not.</param>
internal sealed record Thing(string Name, DepositId Deposit, CheckRunId Run, VersionId? Version, string NamedLink, string AnonymousLink)
{
    public const string Open = "public", Draft = "draft", Embargoed = "embargoed", EmbargoedVersion = "embargoedversion", Retracted = "retracted",
        RetractedVersion = "retractedversion", Purged = "purged",
        Successor = "successor";

    /// <summary>Those that not everybody may see.</summary>
    public static readonly IReadOnlyList<string> Private = [Draft, Embargoed, EmbargoedVersion, Retracted, RetractedVersion, Purged];

    public Marks Marks { get; private init; } = new($"zyn{Name}");

    public bool IsPrivate => Private.Contains(Name);

    /// <summary>Of which nobody but those concerned knows that it is there at all.</summary>
    public bool IsHidden => Name is Draft or Embargoed or EmbargoedVersion;

    /// <summary>The same as nobody ever deposited it: to hold its answers against.</summary>
    public Thing Nowhere() => this with
    {
        Marks = new("zynnowhere"), Deposit = DepositId.Parse("01996c5e-0000-7000-8000-000000000000", null),
        Run = CheckRunId.Parse("01996c5e-0000-7000-8000-000000000001", null),
        Version = Version is { } version ? Name is EmbargoedVersion ? new(version.Accession, 9) : new(new(999_999), version.Number) : null,
        NamedLink = "orr_" + new string('A', 43), AnonymousLink = "orr_" + new string('B', 43),
    };

    /// <summary>What of it is in an address or an answer, in the order of <see cref="Nowhere"/>'s.</summary>
    public IEnumerable<string> Names =>
    [
        NamedLink, AnonymousLink, $"{Deposit}", $"{Run}",
        .. Version is { } version ? (string[])[$"{version.Accession}/versions/{version.Number}", $"{version.Accession}%2F{version.Number}", $"{version}",
            $"{version.Accession}"] : [], Marks.Stem,
    ];
}
