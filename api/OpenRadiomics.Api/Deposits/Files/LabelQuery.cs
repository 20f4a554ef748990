using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Labels given with an upload; what is not given is read off the path.</summary>
/// <param name="Role">What the file is for.</param>
/// <param name="Subject">Whom it shows.</param>
/// <param name="Session">Time point.</param>
/// <param name="Scan">Which scan of the session a mask or table belongs to.</param>
/// <param name="Roi">Region of interest.</param>
/// <param name="Label">The region's number in a label map.</param>
/// <param name="Reader">Who drew it.</param>
/// <param name="Repeat">Which repetition.</param>
/// <param name="Licence">The file's own licence.</param>
/// <param name="Phantom">For a phantom table: phantom and configuration.</param>
internal sealed record LabelQuery(
    Role? Role, string? Subject, string? Session, string? Scan, string? Roi, int? Label, string? Reader, string? Repeat, LicenceId? Licence, string? Phantom)
{
    /// <summary>What was said wins over what was said before, and that over the path.</summary>
    public FileLabels Over(FileLabels known) => known with
    {
        Role = Role ?? known.Role, Subject = Subject ?? known.Subject, Session = Session ?? known.Session, Scan = Scan ?? known.Scan, Roi = Roi ?? known.Roi,
        Label = Label ?? known.Label, Reader = Reader ?? known.Reader, Repeat = Repeat ?? known.Repeat, Licence = Licence ?? known.Licence,
        Phantom = Phantom ?? known.Phantom,
    };
}
