using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// What makes a response map of the image, after interpolation and rounding, as IBSI 2 defines it (arXiv:2006.05470). The region's shape and its
/// re-segmentation are those of the image itself; every intensity of the region is that of the response map.
/// </summary>
/// <remarks>
/// Lengths in mm become voxels along each axis by the spacing of that axis; supports, distances and levels are voxels whatever their size.
/// A voxel that is NaN or infinite makes NaN of every response that it has a part in: for Gabor kernels of its slice's, for
/// <see cref="Simoncelli"/> and <see cref="Riesz"/> of all that is transformed with it. NaN leaves the intensity mask.
/// In the volume, an image of one slice goes on beyond it by its <see cref="Boundary"/>.
/// </remarks>
public abstract record ImageFilter
{
    private ImageFilter() { }

    /// <summary>The filter's canonical form: equal text means equal responses. A part of <see cref="ProcessingSettings.Canonical"/>, for ever.</summary>
    public string Canonical() => CanonicalFilter.Write(this);

    /// <summary>Whether slices are filtered one by one, so that none tells of another.</summary>
    internal bool IsBySlice => this switch
    {
        Mean mean => mean.BySlice,
        LaplacianOfGaussian log => log.BySlice,
        Laws laws => laws.Kernels.Length == 4,
        Gabor gabor => !gabor.OrthogonalPlanes,
        SeparableWavelet wavelet => wavelet.SubBand.Length == 2,
        Simoncelli simoncelli => simoncelli.BySlice,
        Riesz riesz => riesz.Of.IsBySlice,
        _ => throw new UnreachableException(),
    };

    /// <summary>How the image goes on; filters that are Fourier transforms make it periodic.</summary>
    internal Boundary Beyond => this switch
    {
        Mean mean => mean.Boundary,
        LaplacianOfGaussian log => log.Boundary,
        Laws laws => laws.Boundary,
        Gabor gabor => gabor.Boundary,
        SeparableWavelet wavelet => wavelet.Boundary,
        Simoncelli or Riesz => new Boundary.Periodic(),
        _ => throw new UnreachableException(),
    };

    /// <summary>Mean of a square or cube of voxels (IBSI S60F).</summary>
    /// <param name="Support">Its edge in voxels, odd.</param>
    /// <param name="BySlice">Within slices instead of in the volume.</param>
    /// <param name="Boundary">How the image goes on.</param>
    public sealed record Mean(int Support, bool BySlice, Boundary Boundary) : ImageFilter;

    /// <summary>
    /// Laplacian of Gaussian (IBSI L6PA): the sum over the axes of the second derivative of a sampled Gaussian, per squared voxel, so that the
    /// response to a voxel's intensity is −d/σ²·(2πσ²)^(−d/2), σ in voxels. The kernel's weights are not balanced after it is cut off.
    /// </summary>
    /// <param name="SigmaMm">σ in mm.</param>
    /// <param name="Cutoff">Along each axis the kernel ends ⌊cutoff·σ + ½⌋ voxels from its centre.</param>
    /// <param name="BySlice">Within slices (d = 2) instead of in the volume (d = 3).</param>
    /// <param name="Boundary">How the image goes on.</param>
    public sealed record LaplacianOfGaussian(double SigmaMm, double Cutoff, bool BySlice, Boundary Boundary) : ImageFilter;

    /// <summary>
    /// Laws kernels (IBSI JTXT), each of norm 1: L5, E5, S5, W5, R5, L3, E3, S3. The texture energy, if asked for, is the mean of the pooled
    /// response's absolute values in a square or cube.
    /// </summary>
    /// <param name="Kernels">Kernels along x and y (within slices), or along x, y and z, for example <c>L5E5E5</c>.</param>
    /// <param name="EnergyDistance">Chebyshev radius of the energy's neighbourhood, voxels; null gives the response itself.</param>
    /// <param name="Rotations">How the responses to the kernel's 4 or 24 right-angled rotations are pooled; null for no rotation.</param>
    /// <param name="Boundary">How the image, and the response of which the energy is taken, go on.</param>
    public sealed record Laws(string Kernels, int? EnergyDistance, Pooling? Rotations, Boundary Boundary) : ImageFilter;

    /// <summary>
    /// Gabor kernel within slices (IBSI Q88H): exp(−(u² + γ²v²)/2σ² + 2πi·u/λ) with u = x·cos θ + y·sin θ, v = y·cos θ − x·sin θ, not normalised,
    /// followed until its envelope is below 10⁻¹⁰.
    /// </summary>
    /// <param name="SigmaMm">σ along the wave, in mm.</param>
    /// <param name="WavelengthMm">λ in mm.</param>
    /// <param name="Gamma">γ: σ along over σ across the wave.</param>
    /// <param name="AngleDegrees">θ of the first kernel, from x towards y.</param>
    /// <param name="StepDegrees">From one orientation to the next around the circle, a whole part of 360; null for one orientation.</param>
    /// <param name="OrthogonalPlanes">Whether the slices of all three axes are filtered (xy, xz, yz; the first letter stands for x above).</param>
    /// <param name="Pooling">How orientations and planes are pooled; without effect if there is one of each.</param>
    /// <param name="Response">What is taken of each complex response, before it is pooled.</param>
    /// <param name="Boundary">How the image goes on.</param>
    public sealed record Gabor(
        double SigmaMm, double WavelengthMm, double Gamma, double AngleDegrees, double? StepDegrees, bool OrthogonalPlanes,
        Pooling Pooling, GaborResponse Response, Boundary Boundary) : ImageFilter;

    /// <summary>
    /// A sub-band of a separable wavelet transform. The analysis filters have norm 1 and their centre at half their length; the filters of the
    /// level j are those of the first with 2^(j−1) − 1 zeros between their taps (à trous), after the low-pass filters of all levels before.
    /// </summary>
    /// <param name="Family">The wavelet.</param>
    /// <param name="SubBand">L (low-pass) or H (high-pass) along x and y (within slices), or along x, y and z, for example <c>LLH</c>.</param>
    /// <param name="Level">Level of the decomposition, from 1.</param>
    /// <param name="Decimated">
    /// Whether only every 2^level-th response is taken, as decimation leaves them: each then stands for its block of voxels, from the block's first.
    /// </param>
    /// <param name="Rotations">How the responses to the filters' 4 or 24 right-angled rotations are pooled; null for no rotation.</param>
    /// <param name="Boundary">How the image, and the response of each level, go on.</param>
    public sealed record SeparableWavelet(
        Wavelet Family, string SubBand, int Level, bool Decimated, Pooling? Rotations, Boundary Boundary) : ImageFilter;

    /// <summary>
    /// Band of the non-separable Simoncelli wavelet (IBSI PRT7): cos(π/2·log₂(2ν/ν₁)) for ν from ν₁/4 to ν₁ = 2^(1−level), ν the length of the
    /// vector of frequencies; the real part of what comes back. As in IBSI's reference maps the n frequencies of an axis are taken to lie evenly from
    /// −1 to 1: k waves for 2k/(n − 1), for (2k + 1)/(n − 1) where n is even, so that on short even axes a flat image leaves a response.
    /// The image goes on periodically, as its Fourier transform has it.
    /// </summary>
    /// <param name="Level">Level of the decomposition, from 1, the band of the highest frequencies.</param>
    /// <param name="BySlice">Within slices instead of in the volume.</param>
    public sealed record Simoncelli(int Level, bool BySlice) : ImageFilter;

    /// <summary>
    /// Riesz transform (IBSI AYRS) of the response to another filter: (−i)^L·√(L!/(X!·Y!·Z!))·νx^X·νy^Y·νz^Z/|ν|^L, L = X + Y + Z; 0 for the
    /// frequency 0. The response goes on periodically; it is transformed within slices if the filter works within slices.
    /// </summary>
    /// <param name="Of">A Laplacian of Gaussian, or a Simoncelli band.</param>
    /// <param name="X">Order along x.</param>
    /// <param name="Y">Order along y.</param>
    /// <param name="Z">Order along z; 0 within slices.</param>
    public sealed record Riesz(ImageFilter Of, int X, int Y, int Z) : ImageFilter;
}
