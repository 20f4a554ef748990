using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>Values that say nothing, valid for their representation.</summary>
internal static class DummyValues
{
    public static DicomElement.Value Of(DicomTag tag, DicomVr vr, int bytes) => vr switch
    {
        DicomVr.PN => Text(tag, vr, "Anonymous"),
        DicomVr.DA => Text(tag, vr, "19000101"),
        DicomVr.TM => Text(tag, vr, "000000"),
        DicomVr.DT => Text(tag, vr, "19000101000000"),
        DicomVr.AS => Text(tag, vr, "000Y"),
        DicomVr.DS or DicomVr.IS => Text(tag, vr, "0"),
        DicomVr.UR => Text(tag, vr, "about:blank"),
        DicomVr.UI => Text(tag, vr, "2.25.0"),
        _ when vr.IsText() => Text(tag, vr, "REMOVED"),
        _ => new(tag, vr, new byte[Math.Max(bytes / 8 * 8, 8)]),        // zeros, whole words of every size
    };

    public static DicomElement.Value Text(DicomTag tag, DicomVr vr, string text) => new(tag, vr, Padded(Encoding.UTF8.GetBytes(text), vr));

    /// <summary>Values have an even number of bytes: UIDs end in a null, texts in a space (PS3.5 section 6.2).</summary>
    public static byte[] Padded(byte[] bytes, DicomVr vr) => bytes.Length % 2 == 0 ? bytes : [.. bytes, vr == DicomVr.UI ? (byte)0 : (byte)' '];
}
