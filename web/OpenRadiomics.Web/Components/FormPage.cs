using Microsoft.AspNetCore.Components;
using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Components;

/// <summary>A page with forms that it answers itself: with what was wrong, or by leading on.</summary>
public abstract class FormPage : LoadedPage
{
    private const int LongestShown = 100;

    /// <summary>The request.</summary>
    [CascadingParameter]
    public HttpContext Context { get; set; } = default!;

    /// <summary>Name of the form that was sent; null if the page was only asked for.</summary>
    public string? Sent => HttpMethods.IsPost(Context.Request.Method) && Context.Request.HasFormContentType
        ? Context.Request.Form["_handler"].ToString() : null;

    /// <summary>Why what was sent is refused.</summary>
    protected ProblemException? Refused { get; private set; }

    /// <summary>It is refused because what it would replace is no longer what the form was made of.</summary>
    protected bool ChangedMeanwhile => Refused?.StatusCode == System.Net.HttpStatusCode.PreconditionFailed;

    /// <summary>Fields of what was sent that cannot be taken.</summary>
    protected List<FieldProblem> Wrong { get; } = [];

    /// <summary>What was typed into a field of a form; null if another form was sent, or none.</summary>
    public string? Typed(string form, string field) => Sent == form ? Context.Request.Form[field].ToString().ReplaceLineEndings("\n") : null;

    /// <summary>Whether a form was sent with a field: pages show fields that a form made before did not have.</summary>
    public bool Holds(string form, string field) => Sent == form && Context.Request.Form.ContainsKey(field);

    /// <summary>What is wrong with a field of a form; null if nothing is.</summary>
    public FieldProblem? WrongIn(string form, string field) =>
        Sent == form ? Wrong.Concat(Refused?.Fields ?? []).FirstOrDefault(problem => problem.Field == field) : null;

    /// <summary>Does not take a field as it was filled.</summary>
    protected void Refuse(string field, string found, string expected)
    {
        Wrong.Add(new(field, found.Length == 0 ? "nothing" : $"“{(found.Length > LongestShown ? found[..LongestShown] + "…" : found)}”", expected));
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }

    /// <summary>Does what a form asks for. A refusal of the API is shown by the page, with its status.</summary>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> Try(Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (ProblemException refused) when ((int?)refused.StatusCode is >= 400 and < 500 and not 401 and not 404)
        {
            (Refused, Context.Response.StatusCode) = (refused, (int)refused.StatusCode!);
            return false;
        }
    }

    /// <summary>Leads on to another page, so that loading it again sends nothing twice.</summary>
    protected void LeadTo(string path)
    {
        Context.Response.StatusCode = StatusCodes.Status303SeeOther;
        Context.Response.Headers.Location = LocalPath(path);
    }

    private static string LocalPath(string path) => Portal.LocalPath.Of(path);
}
