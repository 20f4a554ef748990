using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>Eight planes side by side and their Fourier transform, index u + nu·v. Safe on one thread.</summary>
internal sealed class FourierPlanes(int nu, int nv)
{
    private readonly Fourier _alongU = new(nu), _alongV = new(nv);
    private readonly Vector512<double>[] _columnRe = new Vector512<double>[nv], _columnIm = new Vector512<double>[nv];

    public Vector512<double>[] Re { get; } = new Vector512<double>[nu * nv];
    public Vector512<double>[] Im { get; } = new Vector512<double>[nu * nv];

    public void Clear()
    {
        Array.Clear(Re);
        Array.Clear(Im);
    }

    public void Set(int u, int v, Vector512<double> re, Vector512<double> im) => (Re[u + nu * v], Im[u + nu * v]) = (re, im);

    /// <summary>Another's planes, each value times the real factor of its place.</summary>
    public void TakeProduct(FourierPlanes of, double[] factors)
    {
        for (var i = 0; i < factors.Length; i++)
        {
            var factor = Vector512.Create(factors[i]);
            (Re[i], Im[i]) = (of.Re[i] * factor, of.Im[i] * factor);
        }
    }

    /// <param name="rows">Rows that are not 0, from the first.</param>
    public void Forward(int rows)
    {
        Rows(Re, Im, 0, rows);
        Columns(Re, Im);
    }

    /// <summary>The inverse transform without its divisor: the transform with real and imaginary part exchanged.</summary>
    /// <param name="firstRow">First row that is needed; rows that are not stay half-way.</param>
    /// <param name="rows">How many are needed.</param>
    public void Inverse(int firstRow, int rows)
    {
        Columns(Im, Re);
        Rows(Im, Re, firstRow, rows);
    }

    private void Rows(Vector512<double>[] re, Vector512<double>[] im, int first, int count)
    {
        for (var v = first; v < first + count; v++) _alongU.Transform(re.AsSpan(nu * v, nu), im.AsSpan(nu * v, nu));
    }

    private void Columns(Vector512<double>[] re, Vector512<double>[] im)
    {
        for (var u = 0; u < nu; u++)
        {
            for (var v = 0; v < nv; v++) (_columnRe[v], _columnIm[v]) = (re[u + nu * v], im[u + nu * v]);
            _alongV.Transform(_columnRe, _columnIm);
            for (var v = 0; v < nv; v++) (re[u + nu * v], im[u + nu * v]) = (_columnRe[v], _columnIm[v]);
        }
    }
}
