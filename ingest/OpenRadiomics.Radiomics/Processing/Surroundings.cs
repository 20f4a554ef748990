namespace OpenRadiomics.Radiomics;

/// <summary>A part of a region's box with as much of the image around it as a sphere of local intensity looks at.</summary>
/// <param name="Image">Intensities on the region's grid; those of the response map if the settings have a filter.</param>
/// <param name="Box">Where the part lies in the image.</param>
internal readonly record struct Surroundings(Volume Image, Box Box);
