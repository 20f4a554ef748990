using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using GraphQL.Transport;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>GraphQL over HTTP: POST with JSON, GET with query parameters.</summary>
internal static class GraphQLEndpoint
{
    private const string GraphQLJson = "application/graphql-response+json";
    private const int MaxQuery = 64 << 10;

    public static void AddGraphQLApi(this IServiceCollection services) => services.AddGraphQL(graphql => graphql
        .AddSchema<PortalSchema>().AddSystemTextJson().AddComplexityAnalyzer(Costs.Configure)
        .ConfigureExecutionOptions(options => (options.Timeout, options.TimeoutAction) =
            (TimeSpan.FromSeconds(20), GraphQL.Execution.TimeoutAction.ReturnTimeoutError)));

    public static void MapGraphQL(this WebApplication app)
    {
        app.MapPost("/graphql", Post).RequireCors(CrossOrigin.Reading).ExcludeFromDescription();
        app.MapGet("/graphql/schema.graphql", Schema).RequireCors(CrossOrigin.Reading).ExcludeFromDescription();
        app.MapGet("/graphql", Get).RequireCors(CrossOrigin.Reading).ExcludeFromDescription();
    }

    /// <summary>The schema as text, for tools that make clients of it.</summary>
    private static WrittenAnswer<string> Schema(ISchema schema) =>
        new(Written.As(System.Text.Encoding.UTF8.GetBytes(schema.Print()))) { CacheControl = CachePolicy.Catalogue,
            ContentType = "application/graphql; charset=utf-8" };

    private static async Task<IResult> Post(HttpContext http, IDocumentExecuter executer, ISchema schema, IGraphQLTextSerializer serializer,
        IDocumentStore store,
        Withdrawals withdrawals, CancellationToken ct)
    {
        if (!http.Request.HasJsonContentType()) return Problems.UnsupportedMediaType("application/json");
        GraphQLRequest? request;
        try
        {
            request = await serializer.ReadAsync<GraphQLRequest>(http.Request.Body, ct);
        }
        catch (JsonException e)
        {
            return WrongBinding.Json(e);
        }
        return request is null ? Malformed() : await Execute(http, request, executer, schema, serializer, store, withdrawals, ct);
    }

    private static async Task<IResult> Get(string? query, string? operationName, string? variables, HttpContext http, IDocumentExecuter executer,
        ISchema schema,
        IGraphQLTextSerializer serializer, IDocumentStore store, Withdrawals withdrawals, CancellationToken ct)
    {
        try
        {
            var request = new GraphQLRequest
            {
                Query = query, OperationName = operationName, Variables = string.IsNullOrEmpty(variables) ? null : serializer.Deserialize<Inputs>(variables),
            };
            return await Execute(http, request, executer, schema, serializer, store, withdrawals, ct);
        }
        catch (JsonException e)
        {
            return WrongBinding.Json(e);
        }
    }

    private static async Task<IResult> Execute(HttpContext http, GraphQLRequest request, IDocumentExecuter executer, ISchema schema,
        IGraphQLTextSerializer serializer, IDocumentStore store, Withdrawals withdrawals, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(request.Query)) return Malformed();
        if (request.Query.Length > MaxQuery) return Problems.BadQuery([new("query", $"{request.Query.Length} characters", $"at most {MaxQuery}")]);
        var result = await executer.ExecuteAsync(options =>
        {
            (options.Schema, options.Query, options.OperationName, options.Variables) = (schema, request.Query, request.OperationName, request.Variables);
            (options.RequestServices, options.CancellationToken) = (http.RequestServices, ct);
            options.UserContext = LoadsOfRequest.Context(new Loads(store, withdrawals));
            options.UnhandledExceptionDelegate = failure =>
            {
                http.RequestServices.GetRequiredService<ILogger<PortalSchema>>().LogError(failure.OriginalException, "A GraphQL field could not be resolved");
                return Task.CompletedTask;
            };
        });
        return new Answer(result, serializer);
    }

    private static ProblemHttpResult Malformed() => Problems.BadQuery([new("query", "nothing", "a GraphQL document")]);

    /// <summary>
    /// By the GraphQL over HTTP specification: errors are 200 for who takes plain JSON alone, 400 if nothing was executed for who knows better.
    /// </summary>
    private sealed class Answer(ExecutionResult result, IGraphQLTextSerializer serializer) : IResult
    {
        public async Task ExecuteAsync(HttpContext http)
        {
            var knows = http.Request.Headers.Accept.Any(accept => accept?.Contains(GraphQLJson, StringComparison.OrdinalIgnoreCase) == true);
            http.Response.StatusCode = knows && !result.Executed ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            http.Response.ContentType = $"{(knows ? GraphQLJson : "application/json")}; charset=utf-8";
            http.Response.Headers.CacheControl = "no-store";
            await serializer.WriteAsync(http.Response.Body, result, http.RequestAborted);
        }
    }
}
