using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>A settings file as a tree: the bytes within their limits first, then JSON or YAML.</summary>
internal static class SettingsTree
{
    /// <summary>The tree, or null with the fault told.</summary>
    public static SettingsNode? Read(Stream stream, Func<byte[], ReadLimits, SettingsFaults, SettingsNode?> parse, ReadLimits limits, SettingsFaults faults)
    {
        var buffer = new byte[limits.SettingsBytes + 1];
        var got = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        if (got > limits.SettingsBytes)
        {
            faults.Add(1, "", $"more than {limits.SettingsBytes} bytes", "a settings file", "Give the settings alone.", ProblemKind.TooLarge);
            return null;
        }
        var mark = Encoding.UTF8.Preamble;
        var bytes = buffer.AsSpan(0, got).StartsWith(mark) ? buffer[mark.Length..got] : buffer[..got];
        if (bytes.Length == 0)
        {
            faults.Add(1, "", "no bytes", "a settings file", "`openradiomics settings ibsi-c` prints one to start from.", ProblemKind.Empty);
            return null;
        }
        return parse(bytes, limits, faults);
    }
}
