namespace OpenRadiomics.Web.Portal;

/// <summary>An address of ours that names nothing: its name is unknown, or has another shape than names here have.</summary>
internal sealed class NoSuchPage(string found, string expected) : Exception($"“{found}” names nothing here. Expected {expected}.");

/// <summary>A query of ours that cannot be read.</summary>
internal sealed class BadAddress(string name, string found, string expected) : Exception($"“{found}” cannot be read as {name}. Expected {expected}.");
