namespace OpenRadiomics.Tests.Privacy;

/// <summary>A kind of thing that may be told or not.</summary>
internal enum Part
{
    /// <summary>Title, abstract, keywords, site, disease, software.</summary>
    Said,

    /// <summary>Whose it is: creators, contact, funders, ethics.</summary>
    Person,

    /// <summary>Where the code is.</summary>
    Code,

    /// <summary>Names of files, subjects and regions.</summary>
    File,

    /// <summary>Names of table columns.</summary>
    Column,
}

/// <summary>Words that stand nowhere but in one deposit.</summary>
/// <param name="Stem">With which all of them begin.</param>
internal sealed record Marks(string Stem)
{
    public string Title => $"{Stem}title";

    public string Abstract => $"{Stem}abstract";

    public string Keyword => $"{Stem}keyword";

    public string Site => $"{Stem}site";

    public string Disease => $"{Stem}disease";

    public string Software => $"{Stem}software";

    public string Creator => $"{Stem}creator";

    public string Contact => $"{Stem}contact";

    public string Funder => $"{Stem}funder";

    public string Ethics => $"{Stem}ethics";

    public string Code => $"{Stem}code";

    public string Subject => $"{Stem}subject";

    public string Region => $"{Stem}region";

    public string Second => $"{Stem}second";

    public string ScanName => $"{Stem}scan";

    public string Table => $"{Stem}table";

    public string Column => $"{Stem}column";

    public string Scan => $"sub-{Subject}/scan/{ScanName}.nii.gz";

    public string Mask => $"sub-{Subject}/seg/{Region}.nii.gz";

    public string SecondMask => $"sub-{Subject}/seg/{Second}.nii.gz";

    public string Features => $"features/{Table}.csv";

    public string Phantom => $"phantom/{Table}.csv";

    /// <summary>Every word, with what it tells.</summary>
    public IReadOnlyList<(Part Part, string Word)> All =>
    [
        (Part.Said, Title), (Part.Said, Abstract), (Part.Said, Keyword), (Part.Said, Site), (Part.Said, Disease), (Part.Said, Software),
        (Part.Person, Creator), (Part.Person, Contact), (Part.Person, Funder), (Part.Person, Ethics), (Part.Code, Code),
        (Part.File, Subject), (Part.File, Region), (Part.File, Second), (Part.File, ScanName), (Part.File, Table), (Part.Column, Column),
    ];
}
