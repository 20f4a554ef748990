using System.Buffers.Text;

namespace OpenRadiomics.Formats;

/// <summary>Samples written as decimal numbers, parted by white space.</summary>
/// <param name="source">The file, read up to the first number. Closed with the samples.</param>
/// <param name="sample">What the numbers are.</param>
/// <param name="announced">Samples in the file, as its header says.</param>
internal sealed class TextSamples(ByteSource source, SampleType sample, long announced) : SampleStream
{
    private const int LongestNumber = 400;                               // a float64 in full, −1.79…E308 without exponent

    private readonly byte[] buffer = new byte[1 << 16];
    private readonly byte[] number = new byte[LongestNumber];
    private readonly bool isWhole = sample is not (SampleType.Float32 or SampleType.Float64);
    private int at, end;
    private long given;

    public override (string Found, string Expected) Lengths => ($"{given} numbers", $"{announced} numbers, as the header says");

    public override bool Justifies(long voxels) => source.Justifies(voxels * sizeof(float));

    public override int Fill(Span<float> voxels)
    {
        var read = 0;
        while (read < voxels.Length && Next() is { } value) voxels[read++] = value;
        return read;
    }

    public override bool Skip(long samples, CancellationToken ct)
    {
        for (var i = 0L; i < samples; i++)
        {
            if (i % 4096 == 0) ct.ThrowIfCancellationRequested();
            if (Next() is null) return false;
        }
        return true;
    }

    public override long Surplus(int most, CancellationToken ct)
    {
        var surplus = 0L;
        for (var seen = 0; seen < most && Byte() is { } next; seen++)
            if (surplus > 0 || !IsSpace(next)) surplus++;
        return surplus;
    }

    public override void Dispose() => source.Dispose();

    private float? Next()
    {
        byte? next;
        do next = Byte(); while (next is { } space && IsSpace(space));
        if (next is null) return null;
        var length = 0;
        for (; next is { } digit && !IsSpace(digit); next = Byte())
        {
            if (length == LongestNumber) throw NoNumber();
            number[length++] = digit;
        }
        given++;
        return Value(number.AsSpan(0, length));
    }

    private float Value(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'+', not (byte)'-', ..]) text = text[1..];
        if (!Utf8Parser.TryParse(text, out double value, out var used) || used != text.Length)
            value = Special(text) ?? throw NoNumber();
        if (isWhole && value != Math.Floor(value)) throw NoNumber();
        var voxel = (float)value;
        if (isWhole && voxel != value) Rounded++;
        return voxel;
    }

    private double? Special(ReadOnlySpan<byte> text)
    {
        if (isWhole) return null;
        var sign = text is [(byte)'-', ..] ? -1 : 1;
        var name = sign < 0 ? text[1..] : text;
        return System.Text.Ascii.EqualsIgnoreCase(name, "nan"u8) ? double.NaN
            : System.Text.Ascii.EqualsIgnoreCase(name, "inf"u8) || System.Text.Ascii.EqualsIgnoreCase(name, "infinity"u8) ? sign * double.PositiveInfinity
            : null;
    }

    private byte? Byte()
    {
        if (at == end) (at, end) = (0, source.Fill(buffer));
        return at < end ? buffer[at++] : null;
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' or (byte)'\v' or (byte)'\f';

    private BadBytesException NoNumber() => new(new(ProblemKind.Damaged, ReadPlace.File, $"no {(isWhole ? "whole " : "")}number after {given} numbers",
        "numbers parted by white space", "Write the image again."));
}
