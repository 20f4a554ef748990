namespace OpenRadiomics.Formats;

/// <summary>Which features a parameter file asks for: a class with nothing behind it means all of the class, as PyRadiomics enables them.</summary>
internal static class PyRadiomicsClasses
{
    private static readonly string[] Classes = ["firstorder", "shape", "glcm", "glrlm", "glszm", "gldm", "ngtdm"];

    // Names that PyRadiomics has given up, and computes only where they are asked for.
    private static readonly HashSet<string> GivenUp = new(StringComparer.Ordinal)
    {
        "shape_Compactness1", "shape_Compactness2", "shape_SphericalDisproportion", "shape_Volume", "firstorder_StandardDeviation",
        "glcm_Dissimilarity", "glcm_Homogeneity1", "glcm_Homogeneity2", "glcm_SumVariance", "gldm_DependencePercentage",
        "gldm_GrayLevelNonUniformityNormalized",
    };

    /// <summary>
    /// The names, in the order of the classes; features that are not computed here are left out with a remark, and refused where they are named.
    /// </summary>
    public static IReadOnlyList<string> Read(SettingsFields? group, List<ReadProblem> remarks, SettingsFaults faults)
    {
        var features = new List<string>();
        foreach (var name in Classes)
        {
            var asked = group?.Take(name);
            if (group is not null && !group.Has(name)) continue;
            if (asked is SettingsNode.List { Items: { Count: > 0 } items })
                features.AddRange(items.Select((item, i) => Named(group!, name, item, i)).OfType<string>());
            else if (asked is null or SettingsNode.Nothing or SettingsNode.List) features.AddRange(All(name, asked?.Line ?? 1, remarks));
            else group!.Fault(asked, name, "a list of features, or nothing for all of them");
        }
        if (group is null) return features;
        foreach (var (name, node) in group.Rest()) group.Fault(node, name, string.Join(", ", Classes),
            name == "shape2D" ? "Remove it: shapes of single slices are not computed here." : "Correct the name, or remove the class.");
        if (features.Count == 0) faults.Add(group.Line, "featureClass", "no feature", string.Join(", ", Classes), "Name a class at least.");
        return features;
    }

    private static IEnumerable<string> All(string name, int line, List<ReadProblem> remarks)
    {
        foreach (var feature in PyRadiomicsNaming.Names.Where(feature => feature.StartsWith(name + '_', StringComparison.Ordinal)
            && !GivenUp.Contains(feature)))
            if (PyRadiomicsOwn.Knows(feature)) yield return feature;
            else remarks.Add(new(ProblemKind.Unsupported, new ReadPlace.Line(line, $"featureClass.{name}"), feature, "a feature that is computed here",
                "None needed: it was left out. Take it from PyRadiomics."));
    }

    private static string? Named(SettingsFields group, string name, SettingsNode item, int i)
    {
        if (item is SettingsNode.Text { Value: var feature } && PyRadiomicsNaming.Mapped($"{name}_{feature}") is not null)
        {
            if (PyRadiomicsOwn.Knows($"{name}_{feature}")) return $"{name}_{feature}";
            group.Fault(item, $"{name}[{i}]", "a feature that is computed here", "Remove it; take it from PyRadiomics.");
        }
        else group.Fault(item, $"{name}[{i}]", $"the name of a feature of {name}", "Correct the name.");
        return null;
    }
}
