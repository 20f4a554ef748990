using System.Reflection;
using System.Xml.Linq;

namespace OpenRadiomics.Api;

/// <summary>What the documentation comments of an assembly say of its types and properties; nothing where the file was not shipped.</summary>
internal sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> _members = [];

    public XmlDocs(params Assembly[] assemblies)
    {
        foreach (var file in assemblies.Select(assembly => Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml")).Where(File.Exists))
            foreach (var member in XDocument.Load(file).Descendants("member")) _members.TryAdd((string)member.Attribute("name")!, member);
    }

    public string? Of(Type type) => Text(Member($"T:{type.FullName}")?.Element("summary"));

    /// <summary>A property's own summary, else what its record says of the parameter.</summary>
    public string? Of(PropertyInfo property) =>
        Text(Member($"P:{property.DeclaringType!.FullName}.{property.Name}")?.Element("summary"))
        ?? Text(Member($"T:{property.DeclaringType.FullName}")?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == property.Name));

    public string? Of(Type type, Enum value) => Text(Member($"F:{type.FullName}.{value}")?.Element("summary"));

    private XElement? Member(string name) => _members.GetValueOrDefault(name.Replace('+', '.'));

    private static string? Text(XElement? element) =>
        element is null ? null : string.Join(' ', string.Concat(element.Nodes().Select(Plain)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Plain(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" or "paramref" } reference =>
            ((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword")
                ?? "").Split('.', ':')[^1],
        XElement other => other.Value,
        _ => "",
    };
}
