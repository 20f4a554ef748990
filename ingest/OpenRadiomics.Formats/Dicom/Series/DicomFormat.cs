namespace OpenRadiomics.Formats;

/// <summary>A DICOM file alone: the slices of a multi-frame image, or one slice.</summary>
internal sealed class DicomFormat : OpenedFormat
{
    public override string Name => DicomSeriesReader.FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".dcm"];

    /// <summary>By the prefix at byte 128, or an element of a low group at byte 0.</summary>
    public override bool Recognises(FileStart start) => DicomStart.Of(start.Content.Span).Refusal is null;

    protected override ReadResult<OpenImage> Open(Stream stream, FilesBeside? beside, ReadLimits limits, CancellationToken ct)
    {
        var length = stream.CanSeek ? stream.Length - stream.Position : 0;
        var opened = DicomFrames.Open(stream, limits, ct);
        if (opened is not ReadResult<DicomFrames>.Read { Value: var frames, Remarks: var remarks })
            return new ReadResult<OpenImage>.Refused(((ReadResult<DicomFrames>.Refused)opened).Problem);
        return ClosingUnlessRead(frames, () =>
        {
            var survey = new SeriesSurvey();
            var placed = DicomInstance.Of("", frames.File);
            if (placed is ReadResult<DicomInstance>.Refused { Problem: var problem }) return new ReadResult<OpenImage>.Refused(problem);
            survey.Add(frames.File, remarks, placed);
            return DicomSeriesReader.Open(survey, null, limits,
                layout => new SeriesSamples(layout, _ => throw new InvalidOperationException("The one file is open."), length, limits).Begin("", frames));
        });
    }
}
