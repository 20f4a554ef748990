namespace OpenRadiomics.Local;

/// <param name="Data">The folder everything is kept in.</param>
/// <param name="Fresh">Whether to forget what that folder holds.</param>
/// <param name="Seed">Whether to deposit the example data on the first start.</param>
internal sealed record LaunchOptions(string Data, bool Fresh, bool Seed, LaunchPorts Ports);
