using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class DuplicateColumn : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3012", Severity.Warning,
        "A title, or a value, that occurs twice",
        "Two columns have one title, or a long table has two values for one feature, settings and keys. Which one is meant only the author knows.",
        "Rename or remove one of them.",
        "Design of this portal");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from problem in file.Remarks
        where file.Table is not null && problem.Kind == ProblemKind.Duplicate
        select Meaning.Finding(file.Path, problem.Place.ToPlace(), Told.Text(problem.Found), problem.Expected, problem.Remedy);
}
