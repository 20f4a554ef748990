using Microsoft.AspNetCore.Components;

namespace OpenRadiomics.Web.Components;

/// <summary>A component that is drawn once, when all it shows is there; so nothing in it has to ask whether it is loaded yet.</summary>
public abstract class LoadedPage : ComponentBase
{
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Load();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>Fetches what is shown. Parameters are set.</summary>
    protected abstract Task Load();
}
