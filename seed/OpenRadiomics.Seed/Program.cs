using OpenRadiomics.Client;
using OpenRadiomics.Seed;

if (SeedOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine("Usage: OpenRadiomics.Seed --api ADDRESS --token TOKEN [--reference FOLDER]");
    return 2;
}

using var http = new HttpClient { BaseAddress = options.Api, Timeout = Timeout.InfiniteTimeSpan };
var deposits = new OpenRadiomicsClient(http, options.Token).Deposits;
foreach (var dataset in AllSeeds.InOrder(options.Reference))
    Console.WriteLine($"{dataset.Description.Title}: {await SeedDeposit.Publish(deposits, dataset, CancellationToken.None)}");
return 0;
