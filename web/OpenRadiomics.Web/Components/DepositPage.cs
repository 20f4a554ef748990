using Microsoft.AspNetCore.Components;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using OpenRadiomics.Web.Portal;

namespace OpenRadiomics.Web.Components;

/// <summary>A page of one of the visitor's own deposits. To everybody else it is not there.</summary>
public abstract class DepositPage : FormPage
{
    /// <summary>The deposit, as the address names it.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    [Inject]
    private protected OpenRadiomicsClient Api { get; set; } = default!;

    private protected DepositId Named => DepositId.TryParse(Id, null, out var id) ? id : throw new NoSuchPage(Id, $"the name of a deposit, {DepositId.Shape}");

    private protected DepositView Deposit { get; private set; } = default!;

    private protected Description Described { get; private set; } = default!;

    /// <summary>Of the description as it was read.</summary>
    private protected string ETag { get; private set; } = "";

    private protected string Title => Described.Title ?? "Untitled deposit";

    private protected CancellationToken Stop => Context.RequestAborted;

    /// <summary>Whether description and files may change.</summary>
    private protected bool CanChange => Deposit.State is "open" or "checked";

    /// <summary>Reads the deposit and its description, as they are now.</summary>
    private protected async Task Read()
    {
        (Deposit, (Described, ETag)) = (await Api.Deposits.Get(Named, Stop), await Api.Deposits.Description(Named, Stop));
    }
}
