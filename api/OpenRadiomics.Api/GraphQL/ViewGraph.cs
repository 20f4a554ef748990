using System.Collections;
using System.Reflection;
using System.Text.Json;
using GraphQL.Types;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>
/// Makes graph types of records: their public properties and nothing else, with names, nullability and documentation as in C#. A record that
/// travels needs no second description, and no method can become a field.
/// </summary>
internal sealed class ViewGraph
{
    private static readonly XmlDocs Docs = new(typeof(Accession).Assembly, typeof(ViewGraph).Assembly);
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly Dictionary<Type, IGraphType> _types = new()
    {
        [typeof(string)] = new StringGraphType(), [typeof(int)] = new IntGraphType(), [typeof(long)] = new LongGraphType(),
        [typeof(bool)] = new BooleanGraphType(),
        [typeof(double)] = new FloatGraphType(), [typeof(DateTimeOffset)] = new DateTimeOffsetGraphType(),
        [typeof(Accession)] = new TextScalar<Accession>(Accession.Shape),
        [typeof(VersionId)] = new TextScalar<VersionId>(VersionId.Shape), [typeof(LicenceId)] = new TextScalar<LicenceId>(LicenceId.Shape),
        [typeof(AssetPath)] = new TextScalar<AssetPath>(AssetPath.Shape), [typeof(Sha256)] = new TextScalar<Sha256>(Sha256.Shape),
        [typeof(Doi)] = new TextScalar<Doi>(Doi.Shape), [typeof(Orcid)] = new TextScalar<Orcid>(Orcid.Shape),
    };

    /// <summary>The type of a scalar or enumeration.</summary>
    public IGraphType Of<T>() => Bare(typeof(T));

    /// <summary>The type of a record; further fields may be added to it.</summary>
    public ObjectGraphType Object<T>() => (ObjectGraphType)Bare(typeof(T));

    /// <summary>A new type under a name of its own that has the properties of a record, each found from the field's source.</summary>
    public ObjectGraphType Object<TSource, TView>(string name, string description, Func<TSource, TView> view)
    {
        var type = new ObjectGraphType { Name = name, Description = description };
        AddProperties(type, typeof(TView), source => view((TSource)source!));
        return type;
    }

    /// <summary>The type of a record of scalars that is sent.</summary>
    public InputObjectGraphType<T> Input<T>()
    {
        var made = new InputObjectGraphType<T> { Name = $"{typeof(T).Name}Input", Description = Docs.Of(typeof(T)) };
        foreach (var property in Properties(typeof(T))) made.Field(Named(property), Typed(Nullability.Create(property))).Description(Docs.Of(property));
        return made;
    }

    private IGraphType Bare(Type type)
    {
        if (_types.TryGetValue(type, out var known)) return known;
        if (type.IsEnum) return _types[type] = Enumeration(type);
        var made = new ObjectGraphType { Name = NameOf(type), Description = Docs.Of(type) };
        _types.Add(type, made);
        AddProperties(made, type, source => source);
        return made;
    }

    private void AddProperties(ObjectGraphType to, Type type, Func<object?, object?> source)
    {
        foreach (var property in Properties(type))
            to.Field(Named(property), Typed(Nullability.Create(property))).Description(Docs.Of(property))
                .Resolve(context => Finite(property.GetValue(source(context.Source))));
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0);

    private static string Named(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private IGraphType Typed(NullabilityInfo info)
    {
        var type = Nullable.GetUnderlyingType(info.Type) ?? info.Type;
        var bare = Dictionary(type) ?? List(type, info) ?? Bare(type);
        return info.ReadState == NullabilityState.Nullable ? bare : new NonNullGraphType(bare);
    }

    private ListGraphType? List(Type type, NullabilityInfo info) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)
        ? new ListGraphType(info.GenericTypeArguments is [var item] ? Typed(item) : info.ElementType is { } element ? Typed(element)
            : new NonNullGraphType(Bare(ItemOf(type))))
        : null;

    /// <summary>What a list type of its own lists.</summary>
    private static Type ItemOf(Type list) =>
        list.GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)).GetGenericArguments()[0];

    /// <summary>GraphQL has no maps: a list of keys and values.</summary>
    private ListGraphType? Dictionary(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
        ? new ListGraphType(new NonNullGraphType(Bare(typeof(KeyValuePair<,>).MakeGenericType(type.GetGenericArguments()))))
        : null;

    private static EnumerationGraphType Enumeration(Type type)
    {
        var made = new EnumerationGraphType { Name = type.Name, Description = Docs.Of(type) };
        foreach (var value in Enum.GetValues(type).Cast<Enum>())
            made.Add(JsonNamingPolicy.SnakeCaseUpper.ConvertName($"{value}"), value, Docs.Of(type, value));
        return made;
    }

    private static string NameOf(Type type) => type.IsGenericType
        ? string.Concat(type.GetGenericArguments().Select(argument => argument == typeof(int) ? "Int" : argument.Name)) + "Entry"
        : type.Name.EndsWith("View", StringComparison.Ordinal) ? type.Name[..^4] : type.Name;

    /// <summary>JSON has no NaN: no number is null.</summary>
    private static object? Finite(object? value) => value is double number && !double.IsFinite(number) ? null : value;
}
