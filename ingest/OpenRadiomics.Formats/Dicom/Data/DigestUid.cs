using System.Globalization;
using System.Numerics;

namespace OpenRadiomics.Formats;

/// <summary>A UID under the root of all UUIDs, 2.25 (PS3.5 annex B.2), made of a digest: the same content has the same UID, here and everywhere.</summary>
internal static class DigestUid
{
    private const int UuidBytes = 16;

    public static string Of(ReadOnlySpan<byte> digest) =>
        "2.25." + new BigInteger(digest[..UuidBytes], isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture);
}
