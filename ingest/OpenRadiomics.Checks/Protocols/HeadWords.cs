namespace OpenRadiomics.Checks;

/// <summary>Words by which an image, or a study, shows a head.</summary>
internal static class HeadWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "brain", "skull", "cranial", "cranium", "cerebral", "face", "facial", "headneck", "neuro", "orbit", "sinus", "sinuses", "maxillofacial",
        "nasopharynx", "oropharynx", "oral",
        "hnscc", "glioma", "glioblastoma", "gbm", "meningioma", "kopf", "schädel", "hirn", "gehirn", "crâne", "cerveau", "tête", "cabeza", "cerebro", "testa",
        "hoofd", "hersenen",
    };

    public static bool Any(IEnumerable<string> texts) =>
        texts.SelectMany(text => text.Split([' ', '_', '-', '^', ',', '.', '/', '&', '+', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            .Any(Words.Contains);
}
