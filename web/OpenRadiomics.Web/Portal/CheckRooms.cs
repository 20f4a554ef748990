namespace OpenRadiomics.Web.Portal;

/// <summary>Checks that look at the same thing have codes that begin alike.</summary>
internal static class CheckRooms
{
    public const string Identity = "OR2";

    public static readonly (string Beginning, string Title)[] InOrder =
    [
        ("OR1", "Files and geometry"), (Identity, "Identity of persons"), ("OR3", "Tables"), ("OR4", "Phantoms"), ("OR5", "Description and licences"),
    ];

    public static string Title(string beginning) => InOrder.FirstOrDefault(room => room.Beginning == beginning).Title ?? "The portal itself";
}
