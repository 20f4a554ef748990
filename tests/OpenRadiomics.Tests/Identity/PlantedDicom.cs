using System.Globalization;
using System.Text;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Identity;

/// <summary>DICOM with somebody's identity in it. The person is made up, and so are all numbers.</summary>
internal static class PlantedDicom
{
    /// <summary>Identities that are definite by their value, with the parts of them that must be seen nowhere.</summary>
    public static readonly (string Text, string[] Parts)[] Identities =
    [
        ("Kestrelson, John", ["Kestrelson", "John"]), ("MRN 7391846", ["7391846"]), ("Tel. 030 5550 1234", ["5550"]), ("12 Kestrel Street", ["Kestrel"]),
        ("john.kestrelson@example.org", ["kestrelson"]), ("DOB: 1956-03-12", ["1956"]), ("patient name: Jane Kestrelson", ["Kestrelson", "Jane"]),
        ("accession no. 8837465", ["8837465"]),
    ];

    public static DicomElement Text(DicomTag tag, DicomVr vr, string text) =>
        new DicomElement.Value(tag, vr, Encoding.ASCII.GetBytes(text.Length % 2 == 0 ? text : text + (vr == DicomVr.UI ? '\0' : ' ')));

    public static DicomElement Text(string keyword, string text) =>
        Text(DicomDictionary.Find(keyword)!.Value, DicomDictionary.ImplicitVr(DicomDictionary.Find(keyword)!.Value), text);

    /// <summary>A slice of a CT as a careful study deposits it: nothing in it gives an error.</summary>
    public static DicomDataSet Slice(int number = 1, params DicomElement[] more) => DicomDataSet.Of(
    [
        .. more,
        Text("SOPClassUID", "1.2.840.10008.5.1.4.1.1.2"), Text("SOPInstanceUID", $"1.3.6.1.4.1.14519.5.2.1.9.{number}"), Text("Modality", "CT"),
        Text("Manufacturer", "SIEMENS"),
        Text("PatientName", "LUNG1-001"), Text("PatientID", "LUNG1-001"), Text("StudyInstanceUID", "1.3.6.1.4.1.14519.5.2.1.7"),
        Text("SeriesInstanceUID", "1.3.6.1.4.1.14519.5.2.1.8"),
        Text("KVP", "120"), Text("SliceThickness", "3.0"), Text("InstanceNumber", number.ToString(CultureInfo.InvariantCulture)),
        new DicomElement.Value(DicomTags.Rows, DicomVr.US, new byte[] { 2, 0 }), new DicomElement.Value(DicomTags.Columns, DicomVr.US, new byte[] { 2, 0 }),
        new DicomElement.Value(DicomTags.BitsAllocated, DicomVr.US, new byte[] { 16, 0 }),
        new DicomElement.Bulk(DicomTags.PixelData, DicomVr.OW, false, [new(0, 8, new byte[] { 1, 0, 2, 0, 3, 0, 4, 0 })]),
    ]);

    /// <summary>The same with an identity in every attribute of the table, each in the form of its representation, and in private ones.</summary>
    public static DicomDataSet Everywhere(string identity) => DicomDataSet.Of(
    [
        .. ConfidentialityProfile.Attributes.Keys.Where(tag => tag.Group > 2 && tag != DicomTags.SOPInstanceUID).Select(tag => Planted(tag, identity))
            .OfType<DicomElement>(),
        Text(new(0x00290010), DicomVr.LO, "SOMEBODY 1.0"), Text(new(0x00291001), DicomVr.LO, identity), Text(new(0x00291002), DicomVr.UN, identity),
        Text(new(0x50000022), DicomVr.LO, identity), new DicomElement.Value(new(0x60003000), DicomVr.OW, Encoding.ASCII.GetBytes(identity + " ")),
        Text(new(0x60004000), DicomVr.LT, identity),
        Text(new(0x00100033), DicomVr.LO, identity), Text(new(0x00321031), DicomVr.LO, identity), Text(new(0x0008009A), DicomVr.LO, identity),
        .. Slice(),
    ]);

    private static DicomElement? Planted(DicomTag tag, string identity) => DicomDictionary.ImplicitVr(tag) switch
    {
        DicomVr.PN => Text(tag, DicomVr.PN, "Kestrelson^John"),
        DicomVr.DA => Text(tag, DicomVr.DA, "19830617"),
        DicomVr.DT => Text(tag, DicomVr.DT, "19830617101112.5"),
        DicomVr.TM => Text(tag, DicomVr.TM, "101112.5"),
        DicomVr.AS => Text(tag, DicomVr.AS, "097Y"),
        DicomVr.UI => Text(tag, DicomVr.UI, $"1.3.12.2.1107.5.1.4.7391.{tag.Number}"),
        DicomVr.SQ =>
            new DicomElement.Sequence(tag,
                [DicomDataSet.Of([Text("PatientName", "Kestrelson^John"), Text(DicomTags.CodeMeaning, DicomVr.LO, identity),
                    Text("StudyComments", identity)])]),
        DicomVr.DS or DicomVr.IS or DicomVr.CS => null,                 // numbers and codes
        var vr when vr is DicomVr.OB or DicomVr.UN || vr is DicomVr.LO or DicomVr.LT or DicomVr.SH or DicomVr.ST or DicomVr.UC or DicomVr.UT or DicomVr.UR
            or DicomVr.AE => Text(tag, vr, identity),
        _ => null,
    };

    public static byte[] Bytes(DicomDataSet set)
    {
        var stream = new MemoryStream();
        DicomWriter.Write(stream, DicomFile.Of(set));
        return stream.ToArray();
    }

    public static bool Holds(byte[] bytes, string part) => Encoding.Latin1.GetString(bytes).Contains(part, StringComparison.OrdinalIgnoreCase);
}
