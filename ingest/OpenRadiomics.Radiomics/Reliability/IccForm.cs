namespace OpenRadiomics.Radiomics;

/// <summary>Forms of the intraclass correlation of a single measurement, named as by Shrout and Fleiss (1979).</summary>
public enum IccForm
{
    /// <summary>ICC(1,1), one-way random effects: a subject's measurements are exchangeable, as are those of perturbed masks.</summary>
    OneWayRandom,

    /// <summary>ICC(2,1), two-way random effects, absolute agreement: raters are drawn from many, and what divides them counts as error.</summary>
    TwoWayRandom,

    /// <summary>ICC(3,1), two-way mixed effects, consistency: these raters are all there are, and a constant between them does not count.</summary>
    TwoWayMixed,
}
