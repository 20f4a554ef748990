namespace OpenRadiomics.Formats;

/// <summary>What was done to an element. Says nothing of its value.</summary>
public enum DeidentificationStep
{
    /// <summary>Taken out.</summary>
    Removed,

    /// <summary>Its value taken out.</summary>
    Emptied,

    /// <summary>Its value exchanged for one that says nothing.</summary>
    Replaced,

    /// <summary>Its UIDs exchanged.</summary>
    UidExchanged,

    /// <summary>Its dates moved into the past.</summary>
    DateShifted,

    /// <summary>Words taken out of its text.</summary>
    Cleaned,

    /// <summary>An age over 89 years made 90.</summary>
    AgeCapped,
}

/// <summary>A data set that names nobody, and what was done to it.</summary>
/// <param name="Set">The data set.</param>
/// <param name="Pseudonym">The name that stands for the patient.</param>
/// <param name="Steps">How many elements of a tag, in items of sequences too, had something done to them.</param>
public sealed record DeidentifiedDataSet(DicomDataSet Set, string Pseudonym, IReadOnlyDictionary<(DicomTag Tag, DeidentificationStep Step), int> Steps);

/// <summary>How texts are judged.</summary>
/// <param name="Clean">A description without the words that may identify somebody; empty if nothing is left.</param>
/// <param name="MayIdentify">Whether a text may identify somebody.</param>
public sealed record TextRules(Func<string, string> Clean, Func<string, bool> MayIdentify);
