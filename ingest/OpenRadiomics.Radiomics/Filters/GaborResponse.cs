namespace OpenRadiomics.Radiomics;

/// <summary>Which real number is taken of the complex response to a Gabor kernel.</summary>
public enum GaborResponse
{
    /// <summary>Its absolute value; that of every IBSI reference value.</summary>
    Modulus,

    /// <summary>Its real part: the response to an even kernel.</summary>
    Real,

    /// <summary>Its imaginary part: the response to an odd kernel.</summary>
    Imaginary,
}
