using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Drafts as their owner sees them.</summary>
internal static class DepositViews
{
    public static string Name(this DepositState state) => state switch
    {
        DepositState.Open => "open",
        DepositState.Checking => "checking",
        DepositState.Checked => "checked",
        DepositState.Embargoed => "embargoed",
        DepositState.Publishing => "publishing",
        DepositState.Published => "published",
        DepositState.Abandoned => "abandoned",
        _ => throw new UnreachableException(),
    };

    public static DepositView ToView(this Deposit deposit, Usage usage)
    {
        var view = new DepositView(
            deposit.Id, deposit.State.Name(), deposit.OpenedAt, deposit.BasedOn, null, null, null, null, (int)usage.Files, usage.Bytes);
        return deposit.State switch
        {
            DepositState.Checking checking => view with { Run = checking.Run },
            DepositState.Checked done => view with { Run = done.Run, Errors = done.Errors, Warnings = done.Warnings },
            DepositState.Embargoed held => view with { Run = held.As.Run, Errors = held.As.Errors, Warnings = held.As.Warnings, EmbargoedUntil = held.Until },
            DepositState.Publishing publishing => view with { Run = publishing.Run },
            DepositState.Published published => view with { Version = published.Version },
            _ => view,
        };
    }

    public static DepositFileView ToView(this DepositFile file)
    {
        var view = new DepositFileView(file.Path, file.Labels, null, null, null, file.At, ETags.Of(file));
        return file.Content switch
        {
            FileContent.Bytes bytes => view with { Sha256 = bytes.Sha256, Size = bytes.Size },
            FileContent.External there => view with { External = new(there.Doi, there.SeriesInstanceUid, there.Licence, null, null) },
            FileContent.OfDataset here => view with { Sha256 = here.Sha256, Size = here.Size, External = new(null, null, null, here.Version, here.Path) },
            _ => throw new UnreachableException(),
        };
    }

    public static CheckRunView ToView(this CheckRun run) => new(run.Id, run.StartedAt, run.Files, run.FilesDone, run.FinishedAt);
}
