using System.Diagnostics;
using System.Globalization;

namespace OpenRadiomics.Radiomics;

/// <summary>One text for one filter: its name and parameters in a fixed order, numbers in their shortest round-trip form. For ever.</summary>
internal static class CanonicalFilter
{
    public static string Write(ImageFilter filter) => filter switch
    {
        ImageFilter.Mean f => $"mean({f.Support},{Space(f.BySlice)},{Word(f.Boundary)})",
        ImageFilter.LaplacianOfGaussian f => $"log({Number(f.SigmaMm)},{Number(f.Cutoff)},{Space(f.BySlice)},{Word(f.Boundary)})",
        ImageFilter.Laws f => $"laws({f.Kernels}{(f.EnergyDistance is { } d ? $",energy:{d}" : "")}{Rotations(f.Rotations)},{Word(f.Boundary)})",
        ImageFilter.Gabor f => $"gabor({Number(f.SigmaMm)},{Number(f.WavelengthMm)},{Number(f.Gamma)},{Orientations(f)},{Word(f.Response)},{Word(f.Boundary)})",
        ImageFilter.SeparableWavelet f =>
            $"wavelet({Word(f.Family)},{f.SubBand},{f.Level}{(f.Decimated ? ",decimated" : "")}{Rotations(f.Rotations)},{Word(f.Boundary)})",
        ImageFilter.Simoncelli f => $"simoncelli({f.Level},{Space(f.BySlice)})",
        ImageFilter.Riesz f => $"riesz({f.X},{f.Y},{f.Z},{Write(f.Of)})",
        _ => throw new UnreachableException(),
    };

    private static string Space(bool bySlice) => bySlice ? "2d" : "3d";

    private static string Rotations(Pooling? rotations) => rotations is { } pooling ? $",rotations:{Word(pooling)}" : "";

    private static string Orientations(ImageFilter.Gabor f) =>
        Number(f.AngleDegrees)
        + (f.StepDegrees is { } step ? $",step:{Number(step)}" : "")
        + (f.OrthogonalPlanes ? ",orthogonal" : "")
        + (f.StepDegrees is not null || f.OrthogonalPlanes ? $",{Word(f.Pooling)}" : "");

    private static string Word(Boundary boundary) => boundary switch
    {
        Boundary.Constant constant => $"constant({Number(constant.Value)})",
        Boundary.Nearest => "nearest",
        Boundary.Periodic => "periodic",
        Boundary.Mirror => "mirror",
        _ => throw new UnreachableException(),
    };

    private static string Word(Pooling pooling) => pooling switch
    {
        Pooling.Average => "average",
        Pooling.Maximum => "maximum",
        _ => throw new UnreachableException(),
    };

    private static string Word(GaborResponse response) => response switch
    {
        GaborResponse.Modulus => "modulus",
        GaborResponse.Real => "real",
        GaborResponse.Imaginary => "imaginary",
        _ => throw new UnreachableException(),
    };

    private static string Word(Wavelet family) => family switch
    {
        Wavelet.Haar => "haar",
        Wavelet.Daubechies2 => "db2",
        Wavelet.Daubechies3 => "db3",
        Wavelet.Coiflet1 => "coif1",
        _ => throw new UnreachableException(),
    };

    private static string Number(double value) => (value + 0.0).ToString("R", CultureInfo.InvariantCulture);   // + 0.0: no "-0"
}
