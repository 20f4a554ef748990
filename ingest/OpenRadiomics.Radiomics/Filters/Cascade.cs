namespace OpenRadiomics.Radiomics;

/// <summary>
/// Chains of convolutions of one field, put together voxel by voxel. Steps that chains share from their start are done once.
/// </summary>
/// <param name="boundary">How the field, and the response of each step, go on.</param>
/// <param name="pooling">How the chains' responses are pooled; null adds them up.</param>
/// <param name="threads">Threads that share each convolution.</param>
internal sealed class Cascade(Boundary boundary, Pooling? pooling, int threads)
{
    /// <param name="field">The field; used up.</param>
    /// <param name="chains">The chains, all of one length, at least one.</param>
    public Field Of(Field field, IReadOnlyList<KernelStep[]> chains)
    {
        var response = chains.Count > 1 ? field.Another() : field;
        if (chains.Count > 1) Array.Fill(response.Voxels, pooling == Pooling.Maximum ? double.NegativeInfinity : 0);
        Walk(field, chains, 0, response);
        if (pooling == Pooling.Average && chains.Count > 1)
            for (var i = 0; i < response.Voxels.Length; i++) response.Voxels[i] /= chains.Count;
        return response;
    }

    private void Walk(Field field, IReadOnlyList<KernelStep[]> chains, int depth, Field response)
    {
        if (depth == chains[0].Length)
        {
            if (field != response) Pool(field.Voxels, response.Voxels, chains.Count);
            return;
        }
        KernelStep[][][] branches = [.. chains.GroupBy(chain => chain[depth]).Select(branch => branch.ToArray())];
        var spare = branches.Length > 1 ? field.Another() : field;
        for (var b = 0; b < branches.Length; b++)
        {
            var to = b < branches.Length - 1 ? spare : field;           // the last branch needs the field no more
            Convolution.Apply(field, to, branches[b][0][depth], boundary, threads);
            Walk(to, branches[b], depth + 1, response);
        }
    }

    private void Pool(double[] voxels, double[] response, int times)
    {
        if (pooling == Pooling.Maximum)
            for (var i = 0; i < voxels.Length; i++) response[i] = Math.Max(response[i], voxels[i]);
        else
            for (var i = 0; i < voxels.Length; i++) response[i] += times * voxels[i];
    }
}
