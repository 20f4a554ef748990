namespace OpenRadiomics.Storage;

/// <summary>Datasets as they stand: the newest version of each that was not taken away.</summary>
internal static class Standing
{
    /// <summary>SQL of the rows of the listing that stand.</summary>
    public static string Rows(string schema) => $"""
        select distinct on (l.accession) l.* from {schema}.listing l
        where not exists (select from {schema}.mt_doc_tombstone gone where gone.id in (l.accession, l.id)) order by l.accession, l.number desc
        """;
}
