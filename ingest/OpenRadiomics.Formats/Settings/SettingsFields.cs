namespace OpenRadiomics.Formats;

/// <summary>The members of a group, taken one by one by name; what nobody took is a fault. A member that is wrong is told, and its default goes on.</summary>
internal sealed class SettingsFields
{
    private readonly SettingsFaults _faults;
    private readonly Dictionary<string, SettingsNode> _members;
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Expected)> _missing = [];

    public SettingsFields(SettingsNode? node, string path, SettingsFaults faults)
    {
        (Path, Line, _faults) = (path, node?.Line ?? 1, faults);
        _members = node is SettingsNode.Group group ? group.Members.DistinctBy(m => m.Name)
            .ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal) : [];
        if (node is not (null or SettingsNode.Group)) Fault(node, "", "a group of named members");
    }

    public string Path { get; }

    public int Line { get; }

    /// <summary>A member as it stands; null where there is none.</summary>
    public SettingsNode? Take(string name)
    {
        _taken.Add(name);
        return _members.GetValueOrDefault(name);
    }

    public bool Has(string name) => _members.ContainsKey(name);

    /// <summary>What nobody has taken yet.</summary>
    public IEnumerable<(string Name, SettingsNode Node)> Rest() =>
        _members.Where(member => !_taken.Contains(member.Key)).Select(member => (member.Key, member.Value));

    /// <summary>A group inside; null where there is none, or nothing in it.</summary>
    public SettingsFields? Group(string name) => Take(name) is { } node and not SettingsNode.Nothing ? new(node, At(name), _faults) : null;

    /// <summary>A number; null where there is none.</summary>
    public double? Number(string name, double above = double.NegativeInfinity)
    {
        switch (Take(name))
        {
            case null or SettingsNode.Nothing: return null;
            case SettingsNode.Number { Value: var value } when value > above: return value;
            case var node:
                Fault(node, name, double.IsNegativeInfinity(above) ? "a number" : $"a number above {above}");
                return null;
        }
    }

    /// <summary>A whole number between bounds, or the default where there is none.</summary>
    public int Whole(string name, int least, int most, int otherwise)
    {
        switch (Take(name))
        {
            case null or SettingsNode.Nothing: return otherwise;
            case SettingsNode.Number { Value: var value } when value == Math.Floor(value) && value >= least && value <= most: return (int)value;
            case var node:
                Fault(node, name, $"a whole number from {least} to {most}");
                return otherwise;
        }
    }

    public bool Truth(string name, bool otherwise)
    {
        switch (Take(name))
        {
            case null or SettingsNode.Nothing: return otherwise;
            case SettingsNode.Truth { Value: var value }: return value;
            case var node:
                Fault(node, name, "true or false");
                return otherwise;
        }
    }

    /// <summary>One of some words, or the default where there is none.</summary>
    public T Word<T>(string name, IReadOnlyList<(string Word, T Means)> words, T otherwise) =>
        Take(name) is null or SettingsNode.Nothing ? otherwise : Word(Take(name)!, name, words, otherwise);

    /// <summary>The same for a part that was taken.</summary>
    public T Word<T>(SettingsNode node, string name, IReadOnlyList<(string Word, T Means)> words, T otherwise)
    {
        if (node is SettingsNode.Text { Value: var text })
            foreach (var (word, means) in words)
                if (word == text) return means;
        Fault(node, name, string.Join(", ", words.Select(w => $"\"{w.Word}\"")));
        return otherwise;
    }

    public void Fault(SettingsNode node, string name, string expected, string remedy = "Correct the value.") =>
        _faults.Add(node.Line, At(name), node.Spoken, expected, remedy);

    /// <summary>A member that must be there is not; told by <see cref="NothingElse"/>.</summary>
    public void Missing(string name, string expected) => _missing.Add((name, expected));

    /// <summary>Refuses members that nobody took, by name, and tells what is missing: in this order, as a misspelt member is both.</summary>
    public void NothingElse()
    {
        foreach (var (name, node) in Rest())
            _faults.Add(node.Line, At(name), $"the name \"{name}\", which is not known here", string.Join(", ", _taken),
                "Correct the name, or remove the member.");
        foreach (var (name, expected) in _missing) _faults.Add(Line, At(name), "nothing", expected, "Add it.");
    }

    private string At(string name) => Path.Length == 0 ? name : name.Length == 0 ? Path : $"{Path}.{name}";
}
