using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenRadiomics.Api;

/// <summary>What the groups of operations are about.</summary>
internal sealed class Tags : IDocumentFilter
{
    private static readonly (string Name, string Description)[] InOrder =
    [
        ("Datasets", "What is published: search, versions, files, reports, citations. For anyone."),
        ("Phantoms", "Reference values of public phantoms, and the check of a table against them. For anyone."),
        ("Features", "The catalogue of features. For anyone."),
        ("Checks", "What the codes of findings stand for. For anyone."),
        ("Schemas", "The shape of every payload as JSON Schema. For anyone."),
        ("Status", "How the portal is. For anyone."),
        ("Webhooks", "Addresses of yours that are told what is published and withdrawn. Needs a token."),
        ("Describing", "Lists that describing a deposit needs. For anyone."),
        ("Deposits", "An author's drafts: describe, fill, check, publish. Needs a token."),
        ("Curation", "The newest versions as curators go through them. Needs a curator's token."),
        ("Review", "Checked drafts, for whoever holds a link of their author's."),
        ("Account", "Who the caller is, and the caller's own tokens. Needs a token; making tokens needs somebody who is signed in."),
        ("Audit", "Every change of state. Needs an administrator's token."),
    ];

    public void Apply(Microsoft.OpenApi.OpenApiDocument document, DocumentFilterContext context) =>
        document.Tags = new HashSet<OpenApiTag>(InOrder.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }));
}
