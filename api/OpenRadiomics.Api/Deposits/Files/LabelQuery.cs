using System.Diagnostics.CodeAnalysis;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Labels given with an upload; what is not given is read off the path.</summary>
/// <param name="Role">What the file is for.</param>
/// <param name="Subject">Whom it shows.</param>
/// <param name="Session">Time point.</param>
/// <param name="Scan">Which scan of the session a mask or table belongs to.</param>
/// <param name="Roi">Its only region of interest; several are put as labels or by a manifest.</param>
/// <param name="Label">That region's number in a label map.</param>
/// <param name="Reader">Who drew it.</param>
/// <param name="Repeat">Which repetition.</param>
/// <param name="Licence">The file's own licence.</param>
/// <param name="Phantom">For a phantom table: phantom and configuration.</param>
internal sealed record LabelQuery(
    RoleName? Role, string? Subject, string? Session, string? Scan, string? Roi, int? Label, string? Reader, string? Repeat, LicenceId? Licence,
    string? Phantom)
{
    /// <summary>What was said wins over what was said before, and that over the path.</summary>
    public FileLabels Over(FileLabels known) => known with
    {
        Role = Role?.Role ?? known.Role, Subject = Subject ?? known.Subject, Session = Session ?? known.Session, Scan = Scan ?? known.Scan,
        Reader = Reader ?? known.Reader, Repeat = Repeat ?? known.Repeat, Licence = Licence ?? known.Licence, Phantom = Phantom ?? known.Phantom,
        Regions = (Roi, Label) is (null, null) ? known.Regions : [Over(known.Regions is [var only] ? only : new())],
    };

    /// <summary>What of it cannot be kept, by the names that were used here.</summary>
    public FieldProblem[] Problems() =>
    [
        .. LabelLimits.Problems(Over(FileLabels.None)).Select(problem => problem with
        {
            Field = problem.Field switch { "regions[0].name" => "roi", "regions[0].label" => "label", var same => same },
        }),
    ];

    private Region Over(Region known) => new(Roi ?? known.Name, Label ?? known.Label);
}

/// <summary>A role by its name, as JSON has it; never by a number.</summary>
internal readonly record struct RoleName(Role Role) : IParsable<RoleName>
{
    public const string Shape = "other, scan, segmentation, featureTable, phantomTable, settings, protocol, clinical, dictionary or code";

    public static RoleName Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var role) ? role : throw new FormatException($"Expected {Shape}.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out RoleName role)
    {
        role = default;
        if (text is not { Length: > 0 } || !char.IsAsciiLetter(text[0]) || !Enum.TryParse<Role>(text, ignoreCase: true, out var found)) return false;
        role = new(found);
        return true;
    }
}
