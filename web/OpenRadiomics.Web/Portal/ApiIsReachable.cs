using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace OpenRadiomics.Web.Portal;

/// <summary>Pages are of no use while the API is away.</summary>
internal sealed class ApiIsReachable(IOptions<PortalOptions> options, IHttpClientFactory clients) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken ct = default)
    {
        try
        {
            using var http = clients.CreateClient();
            using var answer = await http.GetAsync(new Uri(options.Value.ApiAddress, "/health/ready"), ct);
            return answer.IsSuccessStatusCode ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"The API answers {(int)answer.StatusCode}.");
        }
        catch (HttpRequestException refused)
        {
            return HealthCheckResult.Unhealthy("The API does not answer.", refused);
        }
    }
}
