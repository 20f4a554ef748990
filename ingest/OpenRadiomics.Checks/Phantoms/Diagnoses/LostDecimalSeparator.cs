using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>2,15 read as 215: a program that does not know the decimal comma drops it, and every value grows by as many tens as it had decimals.</summary>
internal sealed class LostDecimalSeparator : IDiagnosis
{
    private const int AtLeast = 3, MostDigits = 17;

    public string Id => "decimal-separator-lost";

    public Diagnosis? Look(ComparedValues values)
    {
        var found = values.Off.Select(value => (Value: value, Tens: Tens(value))).Where(one => one.Tens > 0).ToArray();
        if (found.Select(one => one.Tens).Distinct().Count() < 2) return null;      // one power of ten is a unit
        return ComparedValues.Made(Id, "The decimal comma was lost",
            $"At least {AtLeast} whole numbers match once divided by powers of ten, and not all by the same one: decimals were taken for digits.",
            "Write the table with decimal points, or import it where the decimal comma is known.",
            [.. found.Select(one => one.Value.Says($"matches divided by 10^{one.Tens.ToString(CultureInfo.InvariantCulture)}"))], AtLeast);
    }

    private static int Tens(ComparedValue value)
    {
        if (value.Submitted != Math.Truncate(value.Submitted) || value.Submitted == 0 || value.Reference.Value == 0) return 0;
        for (var tens = 1; tens <= MostDigits; tens++)
            if (VerdictRule.Judge(value.Reference.Value, value.Reference.Tolerance, value.Submitted / Math.Pow(10, tens)) == Verdict.Match) return tens;
        return 0;
    }
}
