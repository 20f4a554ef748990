namespace OpenRadiomics.Core;

/// <summary>A payload and where its JSON Schema is.</summary>
public sealed record SchemaLinkView(string Name, string Address);
