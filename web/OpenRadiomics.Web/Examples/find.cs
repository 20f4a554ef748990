#:package OpenRadiomics.Client@0.1.0
#:property PublishAot=false
using OpenRadiomics.Client;

var portal = new OpenRadiomicsClient(new HttpClient { BaseAddress = new("https://portal.example") });
var found = await portal.Datasets.Search(new(Text: "lung", Sort: "title", First: 5));
foreach (var dataset in found.Items) Console.WriteLine($"{dataset.Accession} {dataset.Title}");
