namespace OpenRadiomics.Local;

/// <summary>Something the person at the keyboard has to know or mend. Shown as a sentence, without a stack.</summary>
internal sealed class Refusal(string message) : Exception(message);
