using System.CommandLine;

namespace OpenRadiomics.CommandLine;

/// <summary>Everything the tool can do, in the order of its help.</summary>
internal static class AllCommands
{
    public static IEnumerable<Command> InOrder() =>
    [
        DeidentifyFolder.Command(),
        CheckFolder.Command(),
        ProposeManifest.Command(),
        ProposeProtocol.Command(),
        ExtractFeatures.Command(),
        PrintSettings.Command(),
        CompareTimes.Command(),
        ConvertImage.Command(),
        DepositFolder.Command(),
        PublishDeposit.Command(),
        DownloadDataset.Command(),
        PhantomCommands.Command(),
    ];
}
