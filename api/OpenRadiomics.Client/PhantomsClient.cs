using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>Phantoms, their reference values, and the check of a table against them.</summary>
public sealed class PhantomsClient
{
    private readonly Wire wire;

    internal PhantomsClient(Wire wire) => this.wire = wire;

    /// <summary>Every phantom and configuration.</summary>
    public IAsyncEnumerable<PhantomView> List(CancellationToken ct = default) => wire.Pages<PhantomView>("/api/v1/phantoms", ct);

    /// <summary>One phantom and configuration.</summary>
    /// <param name="phantom">digital-phantom, ct-phantom-a … ct-phantom-e.</param>
    /// <param name="ct">Cancels.</param>
    public Task<PhantomView> Get(string phantom, CancellationToken ct = default) =>
        wire.Get<PhantomView>($"/api/v1/phantoms/{Uri.EscapeDataString(phantom)}", ct);

    /// <summary>Reference values of a phantom.</summary>
    /// <param name="phantom">digital-phantom, ct-phantom-a … ct-phantom-e.</param>
    /// <param name="ct">Cancels.</param>
    public IAsyncEnumerable<ReferenceValueView> References(string phantom, CancellationToken ct = default) =>
        wire.Pages<ReferenceValueView>($"/api/v1/phantoms/{Uri.EscapeDataString(phantom)}/references", ct);

    /// <summary>Compares a table of feature values with a phantom's reference. Nothing is stored.</summary>
    /// <param name="phantom">digital-phantom, ct-phantom-a … ct-phantom-e.</param>
    /// <param name="table">The table, in any form that deposits may have.</param>
    /// <param name="fileName">Its name, which helps to tell its form.</param>
    /// <param name="ct">Cancels.</param>
    public Task<PhantomCheckView> Check(string phantom, Stream table, string fileName, CancellationToken ct = default) =>
        wire.Send<PhantomCheckView>(Asked("json", phantom, table, fileName), ct);

    /// <summary>The same as the bytes of a file.</summary>
    /// <param name="format">json or csv.</param>
    /// <param name="phantom">digital-phantom, ct-phantom-a … ct-phantom-e.</param>
    /// <param name="table">The table.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<byte[]> CheckAs(string format, string phantom, Stream table, string fileName, CancellationToken ct = default)
    {
        using var answer = await wire.Send(Asked(format, phantom, table, fileName), ct);
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }

    private static HttpRequestMessage Asked(string format, string phantom, Stream table, string fileName)
    {
        var content = new StreamContent(table) { Headers = { ContentType = new("text/csv") } };
        return new(HttpMethod.Post,
            $"/api/v1/phantoms/{Uri.EscapeDataString(phantom)}/check?format={format}&fileName={Uri.EscapeDataString(fileName)}") { Content = content };
    }
}
