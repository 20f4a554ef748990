using Microsoft.AspNetCore.Components;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using OpenRadiomics.Web.Portal;

namespace OpenRadiomics.Web.Components;

/// <summary>A page on which a curator can rule on the warnings of a deposit. To everybody else the API refuses it.</summary>
public abstract class CurationPage : FormPage
{
    [Inject]
    private protected OpenRadiomicsClient Api { get; set; } = default!;

    private protected ReportView? Report { get; private set; }

    private protected IReadOnlyList<Ruling> Rulings { get; private set; } = [];

    private protected CancellationToken Stop => Context.RequestAborted;

    /// <summary>Reads what the last check of a deposit said, and what curators say of that.</summary>
    private protected async Task ReadRulings(DepositId deposit)
    {
        Rulings = await Api.Curation.Rulings(deposit, Stop);
        try
        {
            Report = await Api.Curation.Report(deposit, Stop);
        }
        catch (ProblemException none) when (none.Type == "urn:openradiomics:problem:no-report")
        {
            // Nothing was checked: there is nothing to rule on.
        }
    }

    /// <summary>Does what a form of <see cref="Parts.RulingForms"/> asks for.</summary>
    /// <returns>Whether it was one, and it was done.</returns>
    private protected async Task<bool> Rule(DepositId deposit)
    {
        if (Sent is not { } form || form.Split('-')[0] is not ("rule" or "lift")) return false;
        var (code, named) = (Typed(form, "code")!, Typed(form, "path")!.Trim());
        AssetPath? path = AssetPath.TryParse(named, null, out var file) ? file : null;
        if (named.Length > 0 && path is null) Refuse("path", named, "the path of a file that the report names, or nothing for all of them");
        if (form.StartsWith("lift", StringComparison.Ordinal)) return Wrong.Count == 0 && await Try(() => Api.Curation.LiftRuling(deposit, code, path, Stop));

        var reason = Typed(form, "reason")!.Trim();
        if (reason.Length == 0) Refuse("reason", reason, "a sentence that says why, for its depositor and for readers");
        var stands = Typed(form, "stands");
        if (stands is not ("yes" or "no")) Refuse("stands", stands!, "one of the two");
        if (Wrong.Count > 0) return false;
        try
        {
            return await Try(() => Api.Curation.Rule(deposit, new(code, stands == "yes", reason, path), Stop));
        }
        catch (ProblemException none) when (none.Type == "urn:openradiomics:problem:nothing-to-rule")
        {
            Refuse("path", named, $"the path of a file in which the last check found {code}, or nothing for all of them");
            return false;
        }
    }
}
