namespace OpenRadiomics.Api;

/// <summary>All routes of what is published. Anyone may read it.</summary>
internal static class DatasetsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var datasets = api.MapGroup("/datasets").WithTags("Datasets").AddEndpointFilter(PathAsSent.Filter);
        ListDatasets.Map(datasets);
        GetDataset.Map(datasets);
        ListVersions.Map(datasets);
        GetBadge.Map(datasets);
        GetVersionsFeed.Map(datasets);
        WithdrawDataset.Map(datasets);
        ExportDatasets.Map(api);
        GetDatasetsFeed.Map(api);
        GetFigures.Map(api);
        ListSoftware.Map(api);

        var version = datasets.MapGroup("/{accession}/versions/{number}");
        GetVersion.Map(version);
        GetVersionReport.Map(version);
        GetVersionRqs.Map(version);
        GetReview.Map(version);
        GetVersionProtocol.Map(version);
        GetVersionChanges.Map(version);
        ListVersionSubjects.Map(version);
        GetCitation.Map(version);
        GetRoCrate.Map(version);
        ListVersionFiles.Map(version);
        DownloadFile.Map(version);
        GetManifest.Map(version);
        ListRois.Map(version);
        GetVersionFeatures.Map(version);
        DownloadArchive.Map(version);
        ListScans.Map(version);
        ListRegions.Map(version);
        GetThumbnail.Map(version);
        GetPicture.Map(version);
        GetPreview.Map(version);
        GetLabelMap.Map(version);
        GetAgreement.Map(version);
    }
}
