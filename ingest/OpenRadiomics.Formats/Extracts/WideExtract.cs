using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// A row per region and a column per feature, titled <c>code[-subcode]_aggregation</c>; keys before them, and <c>openradiomics_settings</c> with the canonical
/// settings, of which each column's identity takes its part.
/// </summary>
internal sealed class WideExtract : IExtractFormat
{
    public string Name => "wide";

    public IExtractWriter Open(Stream stream, ExtractTable table) => new Writer(stream, table);

    private static string Title(ExtractedFeature feature) => feature.Definition switch
    {
        { Code: var code } when code.Contains(':') => code,
        { Code: var code, Subcode: "" } => $"{code}_{feature.Aggregation.Code()}",
        { Code: var code, Subcode: var subcode } => $"{code}-{subcode}_{feature.Aggregation.Code()}",
    };

    private sealed class Writer(Stream stream, ExtractTable table) : IExtractWriter
    {
        private readonly RowsToStream _rows = new(stream);
        private readonly int _keys = table.HasKeys ? ExtractColumn.Keys.Count : 0;
        private string[]? _titles;

        public async Task WriteAsync(ExtractedRegion region, CancellationToken ct)
        {
            string[] titles = [.. region.Features.Select(Title)];
            if (_titles is null) _rows.Write([.. ExtractColumn.Keys.Take(_keys).Select(key => key.Name), IbsiNaming.SettingsTitle, .. _titles = titles]);
            if (!_titles.AsSpan().SequenceEqual(titles)) throw new ArgumentException("Regions of one wide table have the same features in the same order.",
                nameof(region));
            _rows.Write([.. ExtractColumn.Keys.Take(_keys).Select(key => key.Of(region.Region!)), table.Settings,
                .. region.Features.Select(feature => ExtractColumn.Number(feature.Value))]);
            await _rows.FlushAsync(ct);
        }

        public ValueTask DisposeAsync() => _rows.DisposeAsync();
    }
}
