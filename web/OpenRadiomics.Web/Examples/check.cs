#:package OpenRadiomics.Client@0.1.0
#:property PublishAot=false
using OpenRadiomics.Client;

var portal = new OpenRadiomicsClient(new HttpClient { BaseAddress = new("https://portal.example") });
await using var table = File.OpenRead("features.csv");
var result = await portal.Phantoms.Check("digital-phantom", table, "features.csv");
Console.WriteLine($"{result.Total.Match} values match, {result.Total.NoMatch} do not");
