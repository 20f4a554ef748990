using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>Where a deposit stands.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Checking), "checking")]
[JsonDerivedType(typeof(Checked), "checked")]
[JsonDerivedType(typeof(Embargoed), "embargoed")]
[JsonDerivedType(typeof(Publishing), "publishing")]
[JsonDerivedType(typeof(Published), "published")]
[JsonDerivedType(typeof(Abandoned), "abandoned")]
public abstract record DepositState
{
    private DepositState() { }

    /// <summary>May be edited.</summary>
    public sealed record Open : DepositState;

    /// <summary>A check run looks at it; nothing may change.</summary>
    public sealed record Checking(CheckRunId Run, DateTimeOffset Since) : DepositState;

    /// <summary>Checked in its present content. An edit makes it open again.</summary>
    /// <param name="Run">The run that did it.</param>
    /// <param name="At">When it ended.</param>
    /// <param name="Errors">What blocks publication.</param>
    /// <param name="Warnings">What is probably wrong.</param>
    /// <param name="Unacknowledged">Warnings among them that block until the depositor has said why they may stand.</param>
    public sealed record Checked(CheckRunId Run, DateTimeOffset At, int Errors, int Warnings, int Unacknowledged = 0) : DepositState;

    /// <summary>Checked, and published by itself when its day has come. Until then nobody but its owner sees anything of it; nothing may change.</summary>
    /// <param name="As">What the check said.</param>
    /// <param name="Since">When its owner said so first.</param>
    /// <param name="Until">The day, from its first moment in UTC.</param>
    public sealed record Embargoed(Checked As, DateTimeOffset Since, DateOnly Until) : DepositState
    {
        /// <summary>Whether the day has come.</summary>
        public bool IsOver(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime) >= Until;
    }

    /// <summary>On its way to being a version.</summary>
    public sealed record Publishing(CheckRunId Run, DateTimeOffset Since) : DepositState;

    /// <summary>Is a version, for ever.</summary>
    public sealed record Published(VersionId Version, DateTimeOffset At) : DepositState;

    /// <summary>Given up by its owner; its files are collected.</summary>
    public sealed record Abandoned(DateTimeOffset At) : DepositState;
}
