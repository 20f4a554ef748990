namespace OpenRadiomics.Formats;

/// <summary>
/// Delimited text. Any text could be one, so it is asked last, and wants both the name (not .txt, which is prose as often) and text as content.
/// </summary>
internal sealed class TextTableFormat : ITableFormat
{
    public string Name => "Delimited text table";

    public IReadOnlyList<string> Extensions { get; } = [".csv.gz", ".tsv.gz", ".csv", ".tsv"];

    public bool Recognises(FileStart start) =>
        start.HasExtension(Extensions) && start.Content.Length > 0 && FileSignatures.NameOf(start) is null
        && (!start.Content.Span.Contains((byte)0) || TextSource.Sniff(start.Content.Span) is not null);

    public ReadResult<FeatureTable> Read(Stream stream, ReadLimits? limits = null, CancellationToken ct = default) => TableReader.Read(stream, limits, ct);
}
