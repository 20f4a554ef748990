using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenRadiomics.Api;

/// <summary>Values that travel as text of a shape of their own, each with an example.</summary>
internal static class TextTypes
{
    public static void Map(SwaggerGenOptions gen)
    {
        Text<Accession>(gen, Accession.Shape, "OR-000042");
        Text<VersionId>(gen, VersionId.Shape, "OR-000042.1");
        Text<DepositId>(gen, DepositId.Shape, "0199a3f0-6d0f-7c35-9d8e-3b0f5c0d7a11");
        Text<CheckRunId>(gen, CheckRunId.Shape, "0199a3f0-6d0f-7c35-9d8e-3b0f5c0d7a12");
        Text<WebhookId>(gen, WebhookId.Shape, "0199a3f0-6d0f-7c35-9d8e-3b0f5c0d7a13");
        Text<DeliveryId>(gen, DeliveryId.Shape, "0199a3f0-6d0f-7c35-9d8e-3b0f5c0d7a14");
        Text<AccountId>(gen, AccountId.Shape, "a.zwanenburg");
        Text<AssetPath>(gen, AssetPath.Shape, "sub-01/scan/ct.nii.gz");
        Text<Sha256>(gen, Sha256.Shape, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        Text<LicenceId>(gen, LicenceId.Shape, "CC-BY-4.0");
        Text<Doi>(gen, Doi.Shape, "10.1038/nrclinonc.2017.141");
        Text<Orcid>(gen, Orcid.Shape, "0000-0002-1825-0097");
        Words<RoleName, Role>(gen);
        Words<Word<DatasetSort>, DatasetSort>(gen);
        Words<Word<ReviewDecision>, ReviewDecision>(gen);
        Words<Word<ValueSort>, ValueSort>(gen);
        Words<Word<Across>, Across>(gen);
        gen.MapType<Bound>(() => new OpenApiSchema { Type = JsonSchemaType.Number });
        gen.MapType<Bound?>(() => new OpenApiSchema { Type = JsonSchemaType.Number });
    }

    private static void Text<T>(SwaggerGenOptions gen, string shape, string example) where T : struct
    {
        gen.MapType<T>(() => new OpenApiSchema { Type = JsonSchemaType.String, Description = shape, Examples = [example] });
        gen.MapType<T?>(() => new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = shape, Examples = [example] });
    }

    private static void Words<T, TEnum>(SwaggerGenOptions gen) where T : struct where TEnum : struct, Enum
    {
        gen.MapType<T>(Schema);
        gen.MapType<T?>(Schema);

        static OpenApiSchema Schema() => new()
        {
            Type = JsonSchemaType.String, Enum = [.. Enum.GetNames<TEnum>().Select(name => (JsonNode)JsonNamingPolicy.CamelCase.ConvertName(name))],
        };
    }
}
