using System.Globalization;
using System.Text.Json;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>Every attribute of every file that pydicom brings, as pydicom reads it.</summary>
public sealed class PydicomTests
{
    private const string Script = """
        import json, sys, warnings
        import pydicom
        from pydicom.multival import MultiValue
        from pydicom.valuerep import PersonName
        warnings.simplefilter("ignore")

        def text(v):
            return str(v).rstrip("=^ ") if isinstance(v, PersonName) else str(getattr(v, "original_string", v)).strip(" \0")

        def walk(ds, path, out):
            for e in ds:
                at = path + "%08X" % int(e.tag)
                if e.VR == "SQ":
                    out.append([at, "SQ", [str(len(e.value))]])
                    for i, item in enumerate(e.value): walk(item, at + "[%d]" % i, out)
                elif isinstance(e.value, bytes) and e.VR != "PN":
                    out.append([at, "bytes", [str(len(e.value))]])
                else:
                    values = list(e.value) if isinstance(e.value, (MultiValue, list)) else [] if e.value is None or e.value == "" else [e.value]
                    out.append([at, e.VR, [repr(float(v)) if e.VR in ("FL", "FD", "US", "SS", "UL", "SL") else text(v) for v in values]])

        result = {}
        for name in sys.argv[1:]:
            try:
                ds = pydicom.dcmread(name, force=True)
                out = []
                walk(ds, "", out)
                result[name] = out
            except Exception as error:
                result[name] = None
        json.dump(result, sys.stdout)
        """;

    // What pydicom reads otherwise on purpose, or in what the standard does not allow.
    private static readonly string[] Apart =
    [
        "MR_truncated.dcm", "rtplan_truncated.dcm",                      // cut off: refused here, read as far as it goes there
        "no_meta.dcm",                                                   // begins with a stray byte
    ];

    [Fact]
    public void every_attribute_is_read_as_pydicom_reads_it()
    {
        var files = Peer.PydicomFiles().Where(file => !Apart.Contains(Path.GetFileName(file))).ToArray();
        using var peers = JsonDocument.Parse(Peer.Pydicom(Script, files));
        var different = files.Where(file => peers.RootElement.GetProperty(file).ValueKind == JsonValueKind.Array)
            .SelectMany(file => Differences(file, peers.RootElement.GetProperty(file)).Take(3)).ToArray();
        Assert.Empty(different);
        Assert.InRange(files.Length, 60, int.MaxValue);
    }

    private static IEnumerable<string> Differences(string file, JsonElement theirs)
    {
        using var stream = File.OpenRead(file);
        if (DicomReader.Read(stream, DicomPixels.Hold, null, TestContext.Current.CancellationToken) is not ReadResult<DicomFile>.Read { Value: var read })
        {
            yield return $"{Path.GetFileName(file)}: refused";
            yield break;
        }
        var ours = new Dictionary<string, string>();
        Walk(read.DataSet, "", ours);
        foreach (var element in theirs.EnumerateArray())
        {
            var (at, kind) = (element[0].GetString()!, element[1].GetString()!);
            var expected = kind is "SQ" or "bytes" ? $"{kind} {element[2][0].GetString()}" : string.Join('\\',
                element[2].EnumerateArray().Select(v => Plain(v.GetString()!, kind)));
            if (!ours.Remove(at, out var found)) yield return $"{Path.GetFileName(file)} {at}: missing, there {expected}";
            else if (found != expected && !(found.StartsWith("bytes", StringComparison.Ordinal) || kind == "bytes" && found.Length == 0
                && expected == "bytes 0")) yield return $"{Path.GetFileName(file)} {at} {kind}: {found}, there {expected}";
        }
        foreach (var at in ours.Keys) yield return $"{Path.GetFileName(file)} {at}: {ours[at]}, not there";
    }

    private static string Plain(string value, string vr) => vr is "FL" or "FD" or "US" or "SS" or "UL" or "SL"
        ? double.Parse(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) : value;

    private static void Walk(DicomDataSet set, string path, Dictionary<string, string> to)
    {
        foreach (var element in set)
        {
            var at = $"{path}{element.Tag.Number:X8}";
            to[at] = element switch
            {
                DicomElement.Sequence sequence => $"SQ {sequence.Items.Count}",
                DicomElement.Bulk bulk => $"bytes {(bulk.IsEncapsulated ? 0 : bulk.Fragments[0].Length)}",
                DicomElement.Value { Vr: DicomVr.OB or DicomVr.OW or DicomVr.UN or DicomVr.OF } value => $"bytes {value.Bytes.Length}",
                DicomElement.Value { Vr: DicomVr.AT } => string.Join('\\', set.TagsOf(element.Tag).Select(tag => $"({tag.Group:x4}, {tag.Element:x4})")),
                _ => string.Join('\\', set.Texts(element.Tag).Select(text => element.Vr == DicomVr.PN ? text.TrimEnd('=', '^', ' ') : text.Trim(' ', '\0'))),
            };
            if (element is DicomElement.Sequence { Items: var items })
                for (var i = 0; i < items.Count; i++) Walk(items[i], $"{at}[{i}]", to);
        }
    }
}
