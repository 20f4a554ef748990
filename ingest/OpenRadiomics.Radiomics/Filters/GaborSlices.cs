using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Convolution of parallel slices with Gabor kernels by Fourier transform, eight slices side by side. The kernels are conjugates of themselves
/// mirrored, so their transforms are real.
/// </summary>
internal sealed class GaborSlices
{
    private static readonly int Lanes = Vector512<double>.Count;

    private readonly Field _field;
    private readonly GaborKernels _kernels;
    private readonly ImageFilter.Gabor _filter;
    private readonly int _nu, _nv, _nw, _strideU, _strideV, _strideW, _pu, _pv;
    private readonly int[] _placesU, _placesV;
    private readonly double _outside;

    public GaborSlices(Field field, int u, int v, GaborKernels kernels, ImageFilter.Gabor filter)
    {
        (_field, _kernels, _filter) = (field, kernels, filter);
        int[] strides = [1, field.Nx, field.Nx * field.Ny];
        var w = 3 - u - v;
        (_nu, _nv, _nw) = (field.Size(u), field.Size(v), field.Size(w));
        (_strideU, _strideV, _strideW) = (strides[u], strides[v], strides[w]);
        (_placesU, _placesV) = (Beyond.Places(filter.Boundary, _nu, kernels.RadiusU), Beyond.Places(filter.Boundary, _nv, kernels.RadiusV));
        _outside = Beyond.Value(filter.Boundary);
        (_pu, _pv) = (Fourier.LengthFor(_placesU.Length), Fourier.LengthFor(_placesV.Length));
    }

    /// <summary>Pools the responses of all orientations into <paramref name="pooled"/>: adds them up, or keeps the highest.</summary>
    public void Into(Field pooled, double[] angles, int threads)
    {
        var transfers = Transfers(angles);
        var batches = (_nw + Lanes - 1) / Lanes;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, batches, options, () => (new FourierPlanes(_pu, _pv), new FourierPlanes(_pu, _pv)), (batch, _, planes) =>
        {
            var (spectrum, product) = planes;
            Load(spectrum, Lanes * batch);
            spectrum.Forward(_placesV.Length);
            foreach (var transfer in transfers)
            {
                product.TakeProduct(spectrum, transfer);
                product.Inverse(_kernels.RadiusV, _nv);
                Pool(product, pooled.Voxels, Lanes * batch);
            }
            return planes;
        }, _ => { });
    }

    private double[][] Transfers(double[] angles)
    {
        var (ru, rv) = (_kernels.RadiusU, _kernels.RadiusV);
        var planes = new FourierPlanes(_pu, _pv);
        return Array.ConvertAll(angles, angle =>
        {
            planes.Clear();
            for (var v = -rv; v <= rv; v++)
                for (var u = -ru; u <= ru; u++)
                {
                    var (re, im) = _kernels.Value(u, v, angle);
                    planes.Set((u + _pu) % _pu, (v + _pv) % _pv, Vector512.Create(re), Vector512.Create(im));
                }
            planes.Forward(_pv);
            return Array.ConvertAll(planes.Re, lanes => lanes[0] / ((double)_pu * _pv));   // the inverse transform's divisor
        });
    }

    private void Load(FourierPlanes planes, int first)
    {
        planes.Clear();
        var lanes = (stackalloc double[Lanes]);
        for (var v = 0; v < _placesV.Length; v++)
            for (var u = 0; u < _placesU.Length; u++)
            {
                var outside = _placesU[u] == Beyond.Outside || _placesV[v] == Beyond.Outside;
                var at = _placesU[u] * _strideU + _placesV[v] * _strideV + first * _strideW;
                for (var lane = 0; lane < Lanes && first + lane < _nw; lane++)
                {
                    var value = outside ? _outside : _field.Voxels[at + lane * _strideW];
                    lanes[lane] = double.IsNaN(value) ? 0 : value;
                }
                planes.Set(u, v, Vector512.Create<double>(lanes), default);
            }
    }

    private void Pool(FourierPlanes planes, double[] pooled, int first)
    {
        for (var v = 0; v < _nv; v++)
            for (var u = 0; u < _nu; u++)
            {
                var from = u + _kernels.RadiusU + _pu * (v + _kernels.RadiusV);
                var (re, im) = (planes.Re[from], planes.Im[from]);
                var response = _filter.Response switch
                {
                    GaborResponse.Modulus => Vector512.Sqrt(re * re + im * im),
                    GaborResponse.Real => re,
                    _ => im,
                };
                var at = u * _strideU + v * _strideV + first * _strideW;
                for (var lane = 0; lane < Lanes && first + lane < _nw; lane++, at += _strideW)
                    pooled[at] = _filter.Pooling == Pooling.Average ? pooled[at] + response[lane] : Math.Max(pooled[at], response[lane]);
            }
    }
}
