using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// PyRadiomics parameter files (YAML, also as JSON: <c>imageType</c>, <c>featureClass</c>, <c>setting</c>). What has an exact meaning here is mapped; what has
/// none, and every name that is not known, is refused by its name: an extraction that left a setting out would not be the one asked for.
/// </summary>
public static class PyRadiomicsFile
{
    private static readonly string[] Extensions = [".yaml", ".yml"];
    private static readonly string[] Groups = ["imageType", "featureClass", "setting", "voxelSetting"];

    /// <summary>Whether a file is a parameter file: by its ending, or as JSON by its groups.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="stream">Its content, seekable; stays open, and where it was.</param>
    public static bool IsOne(string fileName, Stream stream)
    {
        if (Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase)) return true;
        var start = stream.Position;
        var tree = SettingsTree.Read(stream, JsonTree.Parse, ReadLimits.Default, new());
        stream.Position = start;
        return tree is SettingsNode.Group { Members: var members } && members.Any(member => Groups.Contains(member.Name))
            && members.All(member => member.Name != "format");
    }

    /// <summary>Reads a parameter file.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <returns>What it asks for, with a remark for each feature that is not computed; or the first fault.</returns>
    public static ReadResult<PyRadiomicsParameters> Read(Stream stream, ReadLimits? limits = null)
    {
        var (faults, remarks) = (new SettingsFaults(), new List<ReadProblem>());
        var tree = SettingsTree.Read(stream, YamlTree.Parse, limits ?? ReadLimits.Default, faults);
        var parameters = faults.First is null ? Read(tree!, faults, remarks) : null;
        return faults.First is { } fault ? new ReadResult<PyRadiomicsParameters>.Refused(fault)
            : new ReadResult<PyRadiomicsParameters>.Read(parameters!, remarks);
    }

    /// <summary>
    /// What a parameter file sets, in PyRadiomics' own words and as its tables write it, understood here or not; what it does not mention has PyRadiomics'
    /// defaults.
    /// </summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <returns>Null for what is no parameter file.</returns>
    public static ExtractionSettings? Told(Stream stream, ReadLimits? limits = null)
    {
        var faults = new SettingsFaults();
        if (SettingsTree.Read(stream, YamlTree.Parse, limits ?? ReadLimits.Default, faults) is not SettingsNode.Group tree || faults.First is not null)
            return null;
        if (!tree.Members.Any(member => Groups.Contains(member.Name))) return null;
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in tree.Members.FirstOrDefault(member => member.Name == "setting").Value is SettingsNode.Group setting
            ? setting.Members : [])
            values[name] = Python(value);
        return new(values);
    }

    /// <summary>A value as Python prints it.</summary>
    private static string Python(SettingsNode value) => value switch
    {
        SettingsNode.Nothing => "None",
        SettingsNode.Truth { Value: var truth } => truth ? "True" : "False",
        SettingsNode.Number { Value: var number } => number.ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        SettingsNode.Text { Value: var text } => text,
        SettingsNode.List { Items: var items } => $"[{string.Join(", ", items.Select(Python))}]",
        SettingsNode.Group { Members: var members } => $"{{{string.Join(", ", members.Select(member => $"'{member.Name}': {Python(member.Value)}"))}}}",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static PyRadiomicsParameters Read(SettingsNode tree, SettingsFaults faults, List<ReadProblem> remarks)
    {
        var file = new SettingsFields(tree, "", faults);
        ImageTypes(file);
        var features = PyRadiomicsClasses.Read(file.Group("featureClass"), remarks, faults);
        var setting = new PyRadiomicsSetting(new(file.Take("setting") ?? new SettingsNode.Group(file.Line, []), "setting", faults), features);
        var parameters = setting.Read();
        if (file.Take("voxelSetting") is not (null or SettingsNode.Nothing or SettingsNode.Group { Members.Count: 0 }))
            file.Fault(file.Take("voxelSetting")!, "voxelSetting", "no such group: maps of features are not computed here", "Remove the group.");
        file.NothingElse();
        return parameters;
    }

    /// <summary>The original image alone: filters of PyRadiomics are no filters of IBSI.</summary>
    private static void ImageTypes(SettingsFields file)
    {
        if (file.Group("imageType") is not { } types) return;
        if (types.Take("Original") is SettingsNode.Group { Members: [var (name, custom), ..] })
            types.Fault(custom, $"Original.{name}", "no settings of its own", "Move it to setting.");
        foreach (var (type, node) in types.Rest())
            types.Fault(node, type, "Original: PyRadiomics' filtered images have no exact meaning here",
                "Remove it; filter the image beforehand, and extract from the filtered one.");
    }
}
