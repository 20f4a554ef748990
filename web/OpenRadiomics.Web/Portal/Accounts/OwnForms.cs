using Microsoft.AspNetCore.Antiforgery;

namespace OpenRadiomics.Web.Portal;

/// <summary>Lets through forms that bring the token of the page they stand on: no other site's form does.</summary>
internal static class OwnForms
{
    public static async ValueTask<object?> Only(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: true }
            ? await next(context)
            : throw new BadAddress("a form of this portal", "A form without its token", "one sent by the page that holds it; load that page again");
}
