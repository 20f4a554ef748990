namespace OpenRadiomics.Checks;

/// <summary>What one file says of the series it belongs to.</summary>
/// <param name="Series">A digest that is equal for files of one series and tells nothing else.</param>
/// <param name="Modality">DICOM modality.</param>
/// <param name="Source">dicom or sidecar.</param>
/// <param name="Facts">What is told, by name.</param>
/// <param name="ShowsHead">The head may be in view, and nothing says that features of the face were taken out.</param>
public sealed record SeriesFacts(string Series, string Modality, string Source, IReadOnlyDictionary<string, string> Facts, bool ShowsHead);
