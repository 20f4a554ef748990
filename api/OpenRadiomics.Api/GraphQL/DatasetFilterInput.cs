using GraphQL.Types;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>The filter of the search as GraphQL has it.</summary>
internal sealed class DatasetFilterInput : InputObjectGraphType<DatasetFilter>
{
    public DatasetFilterInput(ViewGraph graph)
    {
        (Name, Description) = ("DatasetFilter", "Which datasets are wanted. Values of one list are alternatives; all lists have to be met.");
        Field("text", graph.Of<string>())
            .Description("Words in title, abstract, creators, keywords and the like. \"A phrase\", OR and -without are understood.");
        foreach (var (name, description) in ((string, string)[])
                 [("modality", "DICOM modalities."), ("site", "Anatomic sites."), ("disease", "Diseases."),
                  ("manufacturer", "Manufacturers of scanners, as headers name them."), ("licence", "SPDX identifiers."),
                  ("software", "Names of extraction software."),
                  ("holds", "What has to be there, each of it: scans, masks, features, code, phantom."),
                  ("conformance", "How far values of phantom tables match: all, most, some, untested.")])
            Field(name, new ListGraphType(new NonNullGraphType(graph.Of<string>()))).Description(description);
        Field("rqs16", new ListGraphType(new NonNullGraphType(graph.Of<int>()))).Description("Verified open-science points, 0 to 4.");
        Field("synthetic", graph.Of<bool>()).Description("Made by a program, or not.");
    }

    public override object ParseDictionary(IDictionary<string, object?> value)
    {
        return new DatasetFilter
        {
            Text = One("text") as string, Modality = All<string>("modality"), Site = All<string>("site"), Disease = All<string>("disease"),
            Manufacturer = All<string>("manufacturer"),
            Licence = All<string>("licence"), Software = All<string>("software"), Holds = All<string>("holds"), Conformance = All<string>("conformance"),
            Rqs16 = All<int>("rqs16"),
            Synthetic = One("synthetic") as bool?,
        };

        object? One(string name) => value.TryGetValue(name, out var one) ? one : null;

        T[] All<T>(string name) => One(name) is System.Collections.IEnumerable all ? [.. all.Cast<T>()] : [];
    }
}
