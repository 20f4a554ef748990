using System.Globalization;

namespace OpenRadiomics.Web.Portal;

/// <summary>A straight axis from one round number to another, with ticks equally far apart. What is drawn lies from 0 to <see cref="Length"/>.</summary>
public sealed class Axis
{
    /// <summary>Units of drawings along an axis.</summary>
    public const int Length = 1000;

    private const int MostTicks = 6;
    private const double Farthest = 1e300;                               // beyond, a round number may have no double
    private readonly double _from, _step;
    private readonly int _steps;

    private Axis(double from, double step, int steps)
    {
        (_from, _step, _steps) = (from, step, steps);
        var digits = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 15);
        var largest = Math.Max(Math.Abs(from), Math.Abs(from + step * steps));
        var format = largest is >= 1e6 or < 1e-3 ? "0.###e0" : $"#,0.{new string('0', digits)}";
        Ticks = [.. Enumerable.Range(0, steps + 1).Select(i =>
            (Math.Abs(from + i * step) < step / 1e6 ? 0 : from + i * step).ToString(format, CultureInfo.InvariantCulture))];
    }

    /// <summary>What is written at the ticks, the first at 0, the last at <see cref="Length"/>.</summary>
    public IReadOnlyList<string> Ticks { get; }

    /// <summary>The axis on which two finite numbers, and all between, have a place.</summary>
    public static Axis Over(double least, double greatest)
    {
        (least, greatest) = (Math.Clamp(least, -Farthest, Farthest), Math.Clamp(greatest, -Farthest, Farthest));
        if (!(greatest > least)) (least, greatest) = (least - Room(least), greatest + Room(greatest));
        var rough = (greatest - least) / (MostTicks - 1);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = power * new[] { 1, 2, 2.5, 5, 10 }.First(times => times * power >= rough * (1 - 1e-9));
        var from = Math.Floor(least / step * (1 + 1e-12 * Math.Sign(least))) * step;
        var steps = Math.Max(1, (int)Math.Ceiling((greatest - from) / step - 1e-9));
        return new(from, step, steps);

        static double Room(double value) => value == 0 ? 1 : Math.Abs(value) / 10;
    }

    /// <summary>Where a number is drawn.</summary>
    public double Place(double value) => (Math.Clamp(value, -Farthest, Farthest) - _from) / (_step * _steps) * Length;

    /// <summary>The same as a coordinate of SVG.</summary>
    public string At(double value) => Coordinate(Place(value));

    public static string Coordinate(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}
