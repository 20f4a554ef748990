namespace OpenRadiomics.Radiomics;

/// <summary>A convolution along one axis.</summary>
/// <param name="Axis">0 x, 1 y, 2 z.</param>
/// <param name="Kernel">With what.</param>
internal readonly record struct KernelStep(int Axis, Kernel Kernel);
