using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>What the portal itself could not do, told like any finding: no deposit waits for ever for an answer, and nothing unseen is published.</summary>
public static class PortalFaults
{
    private const string Operators = " If it stays, tell the portal's operators the deposit and this code.";

    private static readonly CheckMeaning Missing = Meaning("OR1090", "The bytes of a file are gone",
        "The blob store no longer has the bytes of an uploaded file.", "Upload the file again.");

    private static readonly CheckMeaning Different = Meaning("OR1091", "The bytes of a file are not those that were uploaded",
        "The blob store answers with bytes of another digest than was taken while they were uploaded.", "Upload the file again.");

    private static readonly CheckMeaning FileInVain = Meaning("OR1092", "A file could not be looked at",
        "Looking at this file failed again and again, or ended the program that looked.", "Ask for the checks again." + Operators);

    private static readonly CheckMeaning RunInVain = Meaning("OR1093", "The deposit could not be looked at as a whole",
        "Joining the facts of the files to a report failed again and again.", "Ask for the checks again." + Operators);

    private static readonly CheckMeaning PublicationInVain = Meaning("OR1094", "The deposit could not be published",
        "Writing the version failed again and again. Nothing was published, nothing is lost.",
        "Ask for the checks again, then for publication." + Operators);

    /// <summary>In the order of codes.</summary>
    internal static IReadOnlyList<CheckMeaning> InOrder { get; } = [Missing, Different, FileInVain, RunInVain, PublicationInVain];

    /// <summary>The blob store has lost a file's bytes.</summary>
    public static Finding BytesMissing(AssetPath path) => Of(Missing, path, "no bytes", "the bytes that were uploaded");

    /// <summary>The blob store has other bytes than were uploaded.</summary>
    public static Finding BytesDiffer(AssetPath path) => Of(Different, path, "other bytes", "bytes of the digest that was taken at upload");

    /// <summary>A file was tried to be looked at, in vain.</summary>
    public static Finding FileGivenUp(AssetPath path, int tries) => Of(FileInVain, path, $"no answer in {tries} tries", "facts of this file");

    /// <summary>The deposit as a whole was tried to be looked at, in vain.</summary>
    public static Finding RunGivenUp(int tries) => Of(RunInVain, null, $"no answer in {tries} tries", "a report");

    /// <summary>Publication was tried, in vain.</summary>
    public static Finding PublicationGivenUp(int tries) => Of(PublicationInVain, null, $"no version after {tries} tries", "a version");

    /// <summary>The facts of a file that could not be looked at.</summary>
    public static FileFacts Facts(AssetPath path, Finding finding) =>
        new(path, null, false, PathIdentity.IsSuspect(path), null, null, null, null, [finding]);

    private static Finding Of(CheckMeaning meaning, AssetPath? path, string found, string expected) =>
        meaning.Finding(path, null, found, expected) with { PathIdentifies = path is { } named && PathIdentity.IsSuspect(named) };

    private static CheckMeaning Meaning(string code, string title, string meaning, string remedy) =>
        new(code, Severity.Error, title, meaning + " It is a fault of the portal, not of the deposit.", remedy,
            "Design of this portal: no deposit waits for ever");
}
