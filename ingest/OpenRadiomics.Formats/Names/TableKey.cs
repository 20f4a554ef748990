using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>What a key column names.</summary>
public enum TableKey
{
    /// <summary>The person or animal.</summary>
    Subject,

    /// <summary>The visit or time point.</summary>
    Session,

    /// <summary>The image.</summary>
    Scan,

    /// <summary>The file of the segmentation.</summary>
    Mask,

    /// <summary>The region of interest.</summary>
    Roi,

    /// <summary>The region's number in the segmentation.</summary>
    Label,

    /// <summary>Who drew the region.</summary>
    Reader,

    /// <summary>Which repetition.</summary>
    Repeat,

    /// <summary>The phantom.</summary>
    Phantom,

    /// <summary>The processing configuration.</summary>
    Configuration,

    /// <summary>The extraction program, where a table holds several.</summary>
    Software,
}

/// <summary>Column titles that people give to keys.</summary>
internal static class KeyNames
{
    private static readonly Dictionary<string, TableKey> Names = Build(
        (TableKey.Subject,
            "subject subjectid sub patient patientid patid pid case caseid id participant participantid idsubject samplename sampleid infopatientid"),
        (TableKey.Session, "session sessionid ses visit timepoint"),
        (TableKey.Scan, "scan scanid image imageid imagepath imagefile series seriesuid seriesinstanceuid infoseries"),
        (TableKey.Mask, "mask maskpath maskfile maskid segmentation segseriesuid"),
        (TableKey.Roi, "roi roiname region structure structurename lesion lesionid infonameofroi"),
        (TableKey.Label, "label labelvalue roinumber"),
        (TableKey.Reader, "reader readerid observer rater annotator"),
        (TableKey.Repeat, "repeat repetition"),
        (TableKey.Phantom, "phantom phantomid dataset"),
        (TableKey.Configuration, "configuration config"),
        (TableKey.Software, "software tool extractor"));

    public static TableKey? Find(string title) => Names.TryGetValue(Simplify(title), out var key) ? key : null;

    /// <summary>Letters and digits in lower case: <c>patient_ID</c> is <c>patientid</c>.</summary>
    public static string Simplify(string title)
    {
        var simple = new StringBuilder(title.Length);
        foreach (var c in title)
            if (char.IsLetterOrDigit(c)) simple.Append(char.ToLowerInvariant(c));
        return simple.ToString();
    }

    private static Dictionary<string, TableKey> Build(params (TableKey Key, string Titles)[] all) =>
        all.SelectMany(k => k.Titles.Split(' '), (k, title) => (title, k.Key)).ToDictionary(p => p.title, p => p.Key);
}
