namespace OpenRadiomics.Api;

/// <summary>Names this assembly for tests, which see several hosts with a Program each.</summary>
public sealed class ApiMarker;
