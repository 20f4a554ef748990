namespace OpenRadiomics.Web.Portal;

/// <summary>An address of ours whose name has another shape than names here have.</summary>
internal sealed class NoSuchPage(string found, string expected) : Exception($"“{found}” names nothing here. Expected {expected}.");
