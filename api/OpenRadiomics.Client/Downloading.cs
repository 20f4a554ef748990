using System.Net;
using System.Security.Cryptography;
using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>A file comes whole and right, or not at all; what has come is kept for the next try.</summary>
internal static class Downloading
{
    private const int Chunk = 128 * 1024;

    public static async Task ToFile(Wire wire, string address, AssetView file, string target, IProgress<long>? progress, CancellationToken ct)
    {
        if (file is not { Sha256: { } digest, Size: { } size })
            throw new ArgumentException($"{file.Path} has no bytes here: it is open elsewhere.", nameof(file));
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        if (File.Exists(target) && new FileInfo(target).Length == size && await Digest(target, ct) == digest)
        {
            progress?.Report(size);
            return;
        }
        var part = target + ".part";
        await using (var stream = new FileStream(part, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, Chunk, useAsync: true))
            await Fetch(wire, address, digest, size, stream, progress, ct);
        if (await Digest(part, ct) is var found && found != digest)
        {
            File.Delete(part);
            throw new InvalidDataException($"{file.Path}: the bytes that came have SHA-256 {found}, expected {digest}. Nothing of them was kept; try again.");
        }
        File.Move(part, target, overwrite: true);
    }

    /// <summary>What is made while it is sent: whole or not at all, false where the portal cannot make it.</summary>
    public static async Task<bool> ToFile(Wire wire, string address, string target, CancellationToken ct)
    {
        const string cannot = "urn:openradiomics:problem:not-convertible";
        try
        {
            using var answer = await wire.Send(new(HttpMethod.Get, address), ct);
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
            var part = target + ".part";
            await using (var stream = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None, Chunk, useAsync: true))
                await answer.Content.CopyToAsync(stream, ct);
            File.Move(part, target, overwrite: true);
            return true;
        }
        catch (ProblemException refused) when (refused.Type == cannot)
        {
            return false;
        }
    }

    private static async Task Fetch(Wire wire, string address, Sha256 digest, long size, FileStream part, IProgress<long>? progress, CancellationToken ct)
    {
        if (part.Length > size) part.SetLength(0);
        part.Position = part.Length;
        progress?.Report(part.Position);
        if (part.Position == size) return;

        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (part.Position > 0)
        {
            request.Headers.Range = new(part.Position, null);
            request.Headers.TryAddWithoutValidation("If-Range", $"\"{digest}\"");
        }
        using var answer = await wire.Send(request, ct);
        if (answer.StatusCode != HttpStatusCode.PartialContent) part.Position = 0;
        await using var body = await answer.Content.ReadAsStreamAsync(ct);
        var buffer = new byte[Chunk];
        for (int read; (read = await body.ReadAsync(buffer, ct)) > 0;)
        {
            await part.WriteAsync(buffer.AsMemory(0, read), ct);
            progress?.Report(part.Position);
        }
        part.SetLength(part.Position);
        if (part.Position != size) throw new IOException($"The download ended after {part.Position} of {size} bytes. Try again: it goes on from there.");
    }

    private static async Task<Sha256> Digest(string path, CancellationToken ct)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Chunk, useAsync: true);
        return Sha256.Of(await SHA256.HashDataAsync(stream, ct));
    }
}
