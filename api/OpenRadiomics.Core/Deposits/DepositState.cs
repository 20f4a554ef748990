using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>Where a deposit stands.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Checking), "checking")]
[JsonDerivedType(typeof(Checked), "checked")]
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

    /// <summary>On its way to being a version.</summary>
    public sealed record Publishing(CheckRunId Run, DateTimeOffset Since) : DepositState;

    /// <summary>Is a version, for ever.</summary>
    public sealed record Published(VersionId Version, DateTimeOffset At) : DepositState;

    /// <summary>Given up by its owner; its files are collected.</summary>
    public sealed record Abandoned(DateTimeOffset At) : DepositState;
}
