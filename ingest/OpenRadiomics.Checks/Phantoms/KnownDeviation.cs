using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class KnownDeviation : IPhantomCheck
{
    public CheckMeaning Meaning { get; } = new("OR4004", Severity.Warning,
        "A known deviation explains a value",
        "The value does not match, but would if a deviation known from published tables were undone: kurtosis without the subtraction of 3, cm³ for mm³, N for N − 1, semi-axes, natural logarithms. The verdict stays that of the value as it was submitted; nothing is corrected.",
        "Correct the value, or say in a dictionary that it is another definition.",
        "IBSI reference manual and compliance sheets");

    public IEnumerable<Finding> Look(PhantomInHand phantom) =>
        from result in phantom.Results
        from row in result.Rows
        where row.Verdict is PhantomVerdict.NoMatch or PhantomVerdict.PartialMatch && row.Note is not null
        select Meaning.Finding(phantom.Path, new(Field: result.Phantom, Column: Told.Text(row.Column)), row.Note!,
            $"{row.Code}: {Numbers.Text(row.Reference!.Value)} ± {Numbers.Text(row.Tolerance!.Value)}");
}
