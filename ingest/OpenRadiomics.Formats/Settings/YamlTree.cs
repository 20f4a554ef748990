using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace OpenRadiomics.Formats;

/// <summary>
/// YAML as a tree with lines: one document of mappings, sequences and scalars. Anchors, aliases and tags are refused: a few of them make a file of any size or
/// kind. Plain scalars are null, truth, number or text by the core schema of YAML 1.2.
/// </summary>
internal sealed class YamlTree(IParser parser, ReadLimits limits, SettingsFaults faults)
{
    private int _parts;
    private bool _stopped;

    public static SettingsNode? Parse(byte[] bytes, ReadLimits limits, SettingsFaults faults)
    {
        try
        {
            var parser = new Parser(new StringReader(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes)));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            var tree = new YamlTree(parser, limits, faults);
            var node = tree.Node("", 0);
            if (tree._stopped) return node;
            parser.Consume<DocumentEnd>();
            if (!parser.Accept<StreamEnd>(out _)) faults.Add((int)parser.Current!.Start.Line, "", "a second document", "one", "Give one file for each.",
                ProblemKind.Unsupported);
            return node;
        }
        catch (YamlException wrong)
        {
            faults.Add((int)wrong.Start.Line, "", "no YAML", "YAML",
                "Correct this line; indentation by tabs and a missing space behind a colon are the usual causes.", ProblemKind.WrongFormat);
        }
        catch (DecoderFallbackException)
        {
            faults.Add(1, "", "bytes that are no UTF-8", "UTF-8", "Save the file as UTF-8.", ProblemKind.Damaged);
        }
        return null;
    }

    private SettingsNode Node(string path, int depth)
    {
        var at = parser.Consume<ParsingEvent>();
        var line = (int)at.Start.Line;
        if (depth > limits.SettingsDepth || ++_parts > limits.SettingsParts)
            Stop(line, path, depth > limits.SettingsDepth ? "members too deep in each other" : "too many members",
                $"at most {limits.SettingsDepth} levels and {limits.SettingsParts} members", ProblemKind.TooLarge);
        else if (at is AnchorAlias or NodeEvent { Anchor.IsEmpty: false }) Stop(line, path, "an anchor or alias", "the value itself", ProblemKind.Unsupported);
        else if (at is NodeEvent { Tag.IsEmpty: false }) Stop(line, path, "a tag", "the value alone", ProblemKind.Unsupported);
        if (_stopped) return new SettingsNode.Nothing(line);
        return at switch
        {
            MappingStart => Group(line, path, depth),
            SequenceStart => List(line, path, depth),
            Scalar scalar => Of(line, scalar),
            _ => throw new YamlException(at.Start, at.End, "unexpected"),
        };
    }

    private SettingsNode.Group Group(int line, string path, int depth)
    {
        var (members, names) = (new List<(string, SettingsNode)>(), new HashSet<string>(StringComparer.Ordinal));
        while (!_stopped && !parser.TryConsume<MappingEnd>(out _))
        {
            var name = parser.Consume<Scalar>();                        // a key that is no scalar is no YAML of ours
            var inside = path.Length > 0 ? $"{path}.{name.Value}" : name.Value;
            if (!names.Add(name.Value)) faults.Add((int)name.Start.Line, inside, "the name a second time", "each name once", "Remove one of the two.",
                ProblemKind.Duplicate);
            members.Add((name.Value, Node(inside, depth + 1) with { Line = (int)name.Start.Line }));
        }
        return new(line, members);
    }

    private SettingsNode.List List(int line, string path, int depth)
    {
        var items = new List<SettingsNode>();
        while (!_stopped && !parser.TryConsume<SequenceEnd>(out _)) items.Add(Node($"{path}[{items.Count}]", depth + 1));
        return new(line, items);
    }

    private static SettingsNode Of(int line, Scalar scalar) =>
        scalar.Style != ScalarStyle.Plain ? new SettingsNode.Text(line, scalar.Value) : scalar.Value switch
    {
        "" or "~" or "null" or "Null" or "NULL" => new SettingsNode.Nothing(line),
        "true" or "True" or "TRUE" => new SettingsNode.Truth(line, true),
        "false" or "False" or "FALSE" => new SettingsNode.Truth(line, false),
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) =>
            new SettingsNode.Number(line, number),
        var text => new SettingsNode.Text(line, text),
    };

    private void Stop(int line, string path, string found, string expected, ProblemKind kind)
    {
        faults.Add(line, path, found, expected, "Write the values out.", kind);
        _stopped = true;
    }
}
