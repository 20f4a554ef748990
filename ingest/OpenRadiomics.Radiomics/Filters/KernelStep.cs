namespace OpenRadiomics.Radiomics;

/// <summary>A convolution along one axis.</summary>
/// <param name="Axis">0 x, 1 y, 2 z.</param>
/// <param name="Kernel">With what.</param>
/// <param name="Outside">What the steps before have made of a value that is the same everywhere, such as the one beyond the image: its factor.</param>
internal readonly record struct KernelStep(int Axis, Kernel Kernel, double Outside)
{
    /// <summary>A convolution with the product of kernels along x, y and, if there is a third, z.</summary>
    public static KernelStep[] Product(params ReadOnlySpan<Kernel> kernels)
    {
        var (steps, outside) = (new KernelStep[kernels.Length], 1.0);
        for (var axis = 0; axis < steps.Length; axis++)
        {
            steps[axis] = new(axis, kernels[axis], outside);
            outside *= kernels[axis].Sum;
        }
        return steps;
    }
}
