using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Entries of the audit log. They hold ids, never a path or a value.</summary>
public static class Audit
{
    /// <summary>An entry to be inserted in the transaction of the change it tells of.</summary>
    public static AuditEntry Entry(TimeProvider clock, string actor, string subject, string what, string? reason = null) =>
        new(OrderedGuid.New(clock), clock.GetUtcNow(), actor, subject, what, reason);

    /// <summary>A deposit's change of state.</summary>
    public static AuditEntry Of(Deposit deposit, TimeProvider clock, string actor, string what, string? reason = null) =>
        Entry(clock, actor, $"deposit {deposit.Id}", what, reason);
}
