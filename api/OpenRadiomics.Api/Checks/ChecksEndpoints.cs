namespace OpenRadiomics.Api;

/// <summary>What the codes of findings stand for.</summary>
internal static class ChecksEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var checks = api.MapGroup("/checks").WithTags("Checks");
        ListChecks.Map(checks);
        GetCheck.Map(checks);
    }
}
