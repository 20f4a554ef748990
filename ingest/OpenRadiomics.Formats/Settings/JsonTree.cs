using System.Text.Json;

namespace OpenRadiomics.Formats;

/// <summary>JSON (RFC 8259) as a tree with lines: no comments, no trailing commas, no name twice.</summary>
internal ref struct JsonTree
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly ReadLimits _limits;
    private readonly SettingsFaults _faults;
    private Utf8JsonReader _reader;
    private long _counted;
    private int _line = 1, _parts;
    private bool _stopped;

    private JsonTree(byte[] bytes, ReadLimits limits, SettingsFaults faults)
    {
        _bytes = bytes;
        (_limits, _faults) = (limits, faults);
        _reader = new(bytes, new JsonReaderOptions { MaxDepth = limits.SettingsDepth });
    }

    public static SettingsNode? Parse(byte[] bytes, ReadLimits limits, SettingsFaults faults)
    {
        var tree = new JsonTree(bytes, limits, faults);
        try
        {
            tree._reader.Read();
            var node = tree.Node("");
            if (!tree._stopped) tree._reader.Read();                    // past the end: anything more is a fault
            return node;
        }
        catch (JsonException wrong)
        {
            faults.Add((int)(wrong.LineNumber ?? 0) + 1, "", "no JSON", $"JSON at most {limits.SettingsDepth} levels deep, without comments",
                "Correct this line; a comma too many or too few is the usual cause.", ProblemKind.WrongFormat);
            return null;
        }
        catch (InvalidOperationException)                               // text that is no UTF-8, half a surrogate pair
        {
            faults.Add(tree.Line(), "", "text that cannot be decoded", "UTF-8", "Save the file as UTF-8.", ProblemKind.Damaged);
            return null;
        }
    }

    private SettingsNode Node(string path)
    {
        var line = Line();
        _stopped = ++_parts > _limits.SettingsParts;
        if (_stopped) _faults.Add(line, path, $"more than {_limits.SettingsParts} members and items", "settings", "Give the settings alone.",
            ProblemKind.TooLarge);
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => Group(line, path),
            JsonTokenType.StartArray => List(line, path),
            JsonTokenType.String => new SettingsNode.Text(line, _reader.GetString()!),
            JsonTokenType.Number => Number(line, path),
            JsonTokenType.True or JsonTokenType.False => new SettingsNode.Truth(line, _reader.GetBoolean()),
            _ => new SettingsNode.Nothing(line),
        };
    }

    private SettingsNode.Group Group(int line, string path)
    {
        var (members, names) = (new List<(string, SettingsNode)>(), new HashSet<string>(StringComparer.Ordinal));
        while (!_stopped && _reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var inside = path.Length > 0 ? $"{path}.{name}" : name;
            if (!names.Add(name)) _faults.Add(Line(), inside, "the name a second time", "each name once", "Remove one of the two.", ProblemKind.Duplicate);
            _reader.Read();
            members.Add((name, Node(inside)));
        }
        return new(line, members);
    }

    private SettingsNode.List List(int line, string path)
    {
        var items = new List<SettingsNode>();
        while (!_stopped && _reader.Read() && _reader.TokenType != JsonTokenType.EndArray) items.Add(Node($"{path}[{items.Count}]"));
        return new(line, items);
    }

    private readonly SettingsNode.Number Number(int line, string path)
    {
        var number = _reader.GetDouble();
        if (!double.IsFinite(number)) _faults.Add(line, path, "a number beyond any double", "a finite number", "Correct the number.");
        return new(line, number);
    }

    /// <summary>The line of the present token.</summary>
    private int Line()
    {
        _line += _bytes[(int)_counted..(int)_reader.TokenStartIndex].Count((byte)'\n');
        _counted = _reader.TokenStartIndex;
        return _line;
    }
}
