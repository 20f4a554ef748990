namespace OpenRadiomics.Web;

/// <summary>Marks this host's assembly: several hosts in one test process cannot all be called Program.</summary>
public sealed class WebHost;
