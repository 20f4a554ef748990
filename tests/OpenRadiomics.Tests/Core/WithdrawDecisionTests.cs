using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Core;

public sealed class WithdrawDecisionTests
{
    private static readonly Tombstone Retraction = new(new(42), null, TimeProvider.System.GetUtcNow(), "Wrong scans.", Purged: false);
    private static readonly Tombstone Privacy = Retraction with { Reason = "Consent was withdrawn.", Purged = true };

    [Fact]
    public void what_stands_is_withdrawn() => Assert.Equal(new WithdrawOutcome.Withdrawn(Retraction), Retraction.Over(null));

    [Fact]
    public void the_same_again_changes_nothing() =>
        Assert.Equal(new WithdrawOutcome.Known(Retraction), (Retraction with { At = Retraction.At.AddDays(1) }).Over(Retraction));

    [Fact]
    public void a_retraction_becomes_a_privacy_withdrawal() => Assert.Equal(new WithdrawOutcome.Withdrawn(Privacy), Privacy.Over(Retraction));

    [Fact]
    public void a_privacy_withdrawal_never_becomes_less() => Assert.Equal(new WithdrawOutcome.Refused(Privacy), Retraction.Over(Privacy));

    [Fact]
    public void a_reason_is_not_changed() =>
        Assert.Equal(new WithdrawOutcome.Refused(Retraction), (Retraction with { Reason = "Another." }).Over(Retraction));
}
