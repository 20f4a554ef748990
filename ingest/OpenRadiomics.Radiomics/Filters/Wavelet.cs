namespace OpenRadiomics.Radiomics;

/// <summary>Families of separable wavelets.</summary>
public enum Wavelet
{
    /// <summary>Haar (IBSI UOUE): two taps.</summary>
    Haar,

    /// <summary>Daubechies with two vanishing moments (db2): four taps.</summary>
    Daubechies2,

    /// <summary>Daubechies with three vanishing moments (db3): six taps.</summary>
    Daubechies3,

    /// <summary>Coiflet of the first order (coif1): six taps.</summary>
    Coiflet1,
}
