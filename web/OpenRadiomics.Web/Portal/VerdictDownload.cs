using Microsoft.AspNetCore.Mvc;
using OpenRadiomics.Client;

namespace OpenRadiomics.Web.Portal;

/// <summary>The phantom check's form answered with a file: the verdicts as a table or as JSON. Nothing is stored.</summary>
internal static class VerdictDownload
{
    /// <summary>A table of all features of all phantoms has less than half a megabyte.</summary>
    public const long MostBytes = 8 << 20;

    private static readonly (string Format, string MediaType)[] Forms = [("csv", "text/csv; charset=utf-8"), ("json", "application/json; charset=utf-8")];

    public static void Map(WebApplication app)
    {
        foreach (var (format, mediaType) in Forms)
            app.MapPost($"/phantoms/check/verdicts.{format}",
                async ([FromForm(Name = "Chosen")] string? phantom, [FromForm(Name = "Table")] IFormFile? table, OpenRadiomicsClient api,
                    CancellationToken ct) =>
            {
                if (table is not { Length: > 0 and <= MostBytes })
                    throw new BadAddress("Table", table is null ? "nothing" : Portal.Format.Bytes(table.Length), "a table of 1 byte to 8 MiB");
                await using var stream = table.OpenReadStream();
                var verdicts = await api.Phantoms.CheckAs(format, phantom ?? "", stream, table.FileName, ct);
                return Results.File(verdicts, mediaType, $"verdicts.{format}");
            });
    }
}
