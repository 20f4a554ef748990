namespace OpenRadiomics.Radiomics;

/// <summary>Riesz transform of orders (X, Y, Z): (−i)^L·√(L!/(X!·Y!·Z!))·νx^X·νy^Y·νz^Z/|ν|^L, 0 for the frequency 0.</summary>
internal sealed class RieszTransfer(int orderX, int orderY, int orderZ) : Transfer
{
    private readonly int _order = orderX + orderY + orderZ;
    private readonly double _norm = Math.Sqrt(Factorial(orderX + orderY + orderZ) / Factorial(orderX) / Factorial(orderY) / Factorial(orderZ));

    public override double Frequency(int waves, int n) => 2.0 * waves / n;

    public override void Row(ReadOnlySpan<double> x, double y, double z, Span<double> re, Span<double> im)
    {
        re.Clear();
        im.Clear();
        var part = _order % 2 == 0 ? re : im;                           // (−i)^L is real or imaginary: 1, −i, −1, i
        var sign = _order % 4 is 0 or 3 ? 1 : -1;
        var row = sign * _norm * Power(y, orderY) * Power(z, orderZ);
        for (var i = 0; i < x.Length; i++)
        {
            var length = Math.Sqrt(x[i] * x[i] + y * y + z * z);
            if (length > 0) part[i] = row * Power(x[i], orderX) / Power(length, _order);
        }
    }

    private static double Power(double value, int exponent)
    {
        double power = 1;
        for (var i = 0; i < exponent; i++) power *= value;
        return power;
    }

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
