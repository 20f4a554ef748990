using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>What became of holding a table against a phantom.</summary>
public abstract record PhantomCheckOutcome
{
    private PhantomCheckOutcome() { }

    /// <summary>It was compared, row by row.</summary>
    /// <param name="Results">One for each phantom and configuration that the table speaks of; one where the phantom was named.</param>
    /// <param name="Columns">What each column was understood as.</param>
    public sealed record Compared(IReadOnlyList<PhantomResult> Results, IReadOnlyList<ColumnMeaning> Columns) : PhantomCheckOutcome;

    /// <summary>The bytes are no table that is read here.</summary>
    /// <param name="Finding">Why, and what to do about it.</param>
    public sealed record Unreadable(Finding Finding) : PhantomCheckOutcome;

    /// <summary>There is no such phantom, or the table does not say which one it is.</summary>
    public sealed record NoSuchPhantom : PhantomCheckOutcome;
}
