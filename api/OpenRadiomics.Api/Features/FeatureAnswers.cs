using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Api;

/// <summary>The form in which values are wanted: what <c>?format=</c> says, else the best of what Accept names.</summary>
internal static class WantedForm
{
    public const string Json = "json";

    /// <summary>The format's name, <paramref name="usual"/> where nothing is asked for; or the refusal.</summary>
    public static (string? Name, ProblemHttpResult? Refusal) Of(string? format, HttpRequest request, string usual, IReadOnlyList<string> offered)
    {
        if (format is not null) return offered.Contains(format) ? (format, null) : (null, Problems.NotAcceptable(string.Join(", ", offered)));
        if (request.Headers.Accept.Count == 0) return (usual, null);
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
            return (null, Problems.BadHeader("Accept", "another form", "media types"));
        foreach (var wanted in accepted.Where(type => type.Quality is not 0).OrderByDescending(type => type.Quality ?? 1))
            if ((MediaTypeOf(usual).IsSubsetOf(wanted) ? usual : offered.FirstOrDefault(name => MediaTypeOf(name).IsSubsetOf(wanted))) is { } name)
                return (name, null);
        return (null, Problems.NotAcceptable(string.Join(", ", offered.Select(name => MediaTypeOf(name).ToString()))));
    }

    public static ISheetFormat? Sheet(string name) => AllSheetFormats.List.FirstOrDefault(format => format.Name == name);

    private static MediaTypeHeaderValue MediaTypeOf(string name) => new(name == Json ? "application/json" : Sheet(name)!.MediaType);
}

/// <summary>A page that is asked for.</summary>
internal static class AskedPage
{
    /// <summary>What is wrong with it: files hold everything found, and have neither pages nor an order.</summary>
    public static IEnumerable<FieldProblem> Problems(string form, int? first, int most, bool isPlaced)
    {
        if (first < 1 || first > most) yield return new("first", $"{first}", $"1 to {most}");
        if (form != WantedForm.Json && (isPlaced || first is not null)) yield return new("format", form, "json, where pages and an order are asked for");
    }
}

/// <summary>
/// A table that is written while it is sent, in bounded memory. If it cannot be written to its end the connection is broken off, so that nobody takes a part
/// for the whole.
/// </summary>
/// <param name="format">In which form.</param>
/// <param name="name">File name for the browser, without its ending.</param>
/// <param name="sheet">Its columns.</param>
/// <param name="allowed">Differences that the query allowed, told in a header.</param>
/// <param name="write">Writes its rows.</param>
internal sealed class SheetAnswer(ISheetFormat format, string name, Sheet sheet, IReadOnlyList<string> allowed,
    Func<ISheetWriter, CancellationToken, Task> write) : IResult
{
    private static readonly TimeSpan LongestWriting = TimeSpan.FromMinutes(10);

    public async Task ExecuteAsync(HttpContext http)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name + format.Extension);
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.Headers.CacheControl = Immutable.View;
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (allowed.Count > 0) http.Response.Headers["OpenRadiomics-Allowed"] = string.Join(", ", allowed);
        http.Response.ContentType = format.MediaType;
        if (HttpMethods.IsHead(http.Request.Method)) return;
        using var time = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        time.CancelAfter(LongestWriting);
        var writer = format.Open(http.Response.BodyWriter.AsStream(leaveOpen: true), sheet);
        await write(writer, time.Token);
        await writer.EndAsync(time.Token);
        await http.Response.BodyWriter.FlushAsync(time.Token);
    }
}
