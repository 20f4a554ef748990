namespace OpenRadiomics.Formats;

/// <summary>The headers of many files, read without pixels: which series there are, and what they say.</summary>
internal sealed class SeriesSurvey
{
    private readonly List<DicomInstance> instances = [];
    private readonly List<ReadProblem> remarks = [];
    private readonly HeaderTexts texts = new();
    private ReadProblem? refusal;
    private int others;

    public IReadOnlyList<TextField> Texts => texts.All;

    /// <summary>Looks at a file. What is no image is passed over; an image that cannot be read speaks for its series.</summary>
    public void Add(DicomEntry entry, ReadLimits limits, CancellationToken ct)
    {
        using var stream = entry.Open();
        switch (DicomReader.Read(stream, DicomPixels.Leave, limits, ct))
        {
            case ReadResult<DicomFile>.Refused { Problem: var problem }: Add(problem); break;
            case ReadResult<DicomFile>.Read { Value: var file, Remarks: var odd }: Add(file, odd, DicomInstance.Of(entry.Name, file)); break;
        }
    }

    /// <summary>Takes a file that was read already.</summary>
    public void Add(DicomFile file, IReadOnlyList<ReadProblem> odd, ReadResult<DicomInstance> result)
    {
        switch (result)
        {
            case ReadResult<DicomInstance>.Refused { Problem: var problem }: Add(problem); break;
            case ReadResult<DicomInstance>.Read { Value: var instance }:
                instances.Add(instance);
                texts.Add(file.DataSet);
                remarks.AddRange(odd.Except(remarks));
                break;
        }
    }

    /// <summary>The one series there is, or why there is none; localisers of their own series do not count beside others.</summary>
    public ReadResult<DicomSeries> One(string? seriesUid)
    {
        if (refusal is not null) return new ReadResult<DicomSeries>.Refused(refusal);
        var all = DicomSeries.Of(instances);
        var wanted = seriesUid is not null ? [.. all.Where(series => series.SeriesUid == seriesUid)]
            : all.Where(series => series.Instances.Any(instance => !instance.IsLocalizer)).ToArray() is { Length: > 0 } images ? images : [.. all];
        if (wanted is []) return Refused(new(SeriesProblemKind.NoImages, true, $"{others} files, none of them an image with a place in the patient",
            "the slices of a series", "Deposit the original slices."));
        if (wanted is not [var series])
            return Refused(new(SeriesProblemKind.SeveralSeries, true,
                $"{wanted.Length} series ({string.Join(", ", wanted.Take(5).Select(one => $"{one.Instances.Count} files of {one.Modality}"))})", "one series",
                "Deposit each series in a folder or archive of its own."));
        if (series.Problems.FirstOrDefault(problem => problem.Prevents) is { } prevented) return Refused(prevented);
        List<ReadProblem> odd = [.. remarks, .. series.Problems.Select(problem => problem.ToReadProblem())];
        if (others > 0) odd.Add(new SeriesProblem(SeriesProblemKind.OtherFiles, false, $"{others} files that are no slices", "slices alone",
            "None needed: they were passed over.").ToReadProblem());
        return new ReadResult<DicomSeries>.Read(series, odd);
    }

    /// <summary>Damage and packing that is not read may have hit a slice: without it, the series would be another.</summary>
    private void Add(ReadProblem problem)
    {
        if (problem.Kind is ProblemKind.Truncated or ProblemKind.Damaged or ProblemKind.TooLarge || problem is { Place: ReadPlace.Header { Field: var field } }
            && field == DicomTags.TransferSyntaxUID.ToString()) refusal ??= problem;
        else others++;
    }

    private static ReadResult<DicomSeries> Refused(SeriesProblem problem) => new ReadResult<DicomSeries>.Refused(problem.ToReadProblem());
}
