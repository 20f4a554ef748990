namespace OpenRadiomics.Radiomics;

/// <summary>The smallest rectangle around points in a plane that lies flush with an edge of their outline. Safe on one thread.</summary>
/// <param name="most">Points that may be added.</param>
internal sealed class EnclosingRectangle(int most)
{
    private readonly Room<double> _xs = new(most), _ys = new(most);
    private readonly Room<(double X, double Y)> _outlines = new(2 * most + 2);
    private int _points, _corners;

    public void Clear() => _points = 0;

    public void Add(double x, double y)
    {
        (_xs.Span[_points], _ys.Span[_points]) = (x, y);
        _points++;
    }

    /// <summary>Length and width of the rectangle; infinite if all points are one.</summary>
    public (double Length, double Width) Measure()
    {
        Outline();
        var outline = _outlines.Span[.._corners];
        var (length, width) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var i = 0; i < outline.Length; i++)
        {
            var (from, to) = (outline[i], outline[i + 1 < outline.Length ? i + 1 : 0]);
            var (x, y) = (to.X - from.X, to.Y - from.Y);
            var norm = Math.Sqrt(x * x + y * y);
            if (norm == 0) continue;
            double low = double.PositiveInfinity, high = double.NegativeInfinity, far = 0;
            foreach (var p in outline)
            {
                var along = p.X * x + p.Y * y;
                var across = (p.Y - from.Y) * x - (p.X - from.X) * y;
                if (along < low) low = along;
                if (along > high) high = along;
                if (across > far) far = across;
            }
            (low, high, far) = (low / norm, high / norm, far / norm);   // dividing keeps the order, so once is enough
            if (OrientedBox.IsSmaller((high - low) * far, length * width, high - low + far, length + width)) (length, width) = (high - low, far);
        }
        return (length, width);
    }

    /// <summary>Convex outline, counter-clockwise (monotone chain, out and back).</summary>
    private void Outline()
    {
        Span<double> x = _xs.Span[.._points], y = _ys.Span[.._points];
        Sort(x, y);
        var outline = _outlines.Span;
        _corners = 0;
        for (var i = 0; i < _points; i++) Push(outline, (x[i], y[i]), 0);
        var start = --_corners;
        for (var i = _points - 1; i >= 0; i--) Push(outline, (x[i], y[i]), start);
        _corners--;
    }

    /// <summary>By x, and by y among points of the same x, of which there are few.</summary>
    private static void Sort(Span<double> x, Span<double> y)
    {
        x.Sort(y);
        for (var i = 1; i < x.Length; i++)
            for (var k = i; k > 0 && x[k] == x[k - 1] && y[k] < y[k - 1]; k--) (y[k], y[k - 1]) = (y[k - 1], y[k]);
    }

    private void Push(Span<(double X, double Y)> outline, (double X, double Y) p, int start)
    {
        while (_corners >= start + 2 && Turn(outline[_corners - 2], outline[_corners - 1], p) <= 0) _corners--;
        outline[_corners++] = p;
    }

    private static double Turn((double X, double Y) a, (double X, double Y) b, (double X, double Y) c) =>
        (b.X - a.X) * (c.Y - a.Y) - (b.Y - a.Y) * (c.X - a.X);
}
