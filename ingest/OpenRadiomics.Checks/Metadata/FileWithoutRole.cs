using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class FileWithoutRole : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5018", Severity.Notice,
        "Files whose role is not said",
        "They are kept and served, but not looked into. Perhaps the folder convention did not recognise them.",
        "Say their role in the manifest, if they are scans, masks, tables, settings, protocols or code.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from file in deposit.Of(Role.Other)
        where file.Facts.Format is not null
        select Meaning.Finding(file.Path, null, $"{file.Facts.Format}, without a role", "a role");
}
