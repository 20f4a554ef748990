#:package OpenRadiomics.Client@0.1.0
#:property PublishAot=false
using OpenRadiomics.Client;

var portal = new OpenRadiomicsClient(new HttpClient { BaseAddress = new("https://portal.example") });
var found = await portal.Features.Values(new() { Code = ["TU9B"], Modality = ["CT"] }, first: 1000);
foreach (var group in found.Items.GroupBy(item => item.Identity))
    Console.WriteLine($"{group.Key} {group.Count()} values, mean {group.Average(item => item.Value)}");
