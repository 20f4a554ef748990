using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>Holds feature values of a phantom against the reference, without storing anything: for deposits and for anybody's table.</summary>
public static class PhantomCheck
{
    /// <summary>Cells that are compared; a phantom has some hundred values under each of some aggregations.</summary>
    private const int MostValues = 100_000;

    private static readonly CheckMeaning TooMany = new NothingToCompare().Meaning;

    /// <summary>Stands for a table that is nobody's: its path and digest are never shown.</summary>
    private static readonly FileContent Unstored = new FileContent.Bytes(Sha256.Of(new byte[32]), 0, "");

    /// <summary>Reads a table and compares it with one phantom under one configuration.</summary>
    /// <param name="table">The bytes of a table in any form that is read here.</param>
    /// <param name="phantom"><c>digital-phantom</c>, or <c>ct-phantom-a</c> … <c>ct-phantom-e</c>.</param>
    /// <param name="limits">How much to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    public static PhantomCheckOutcome Look(Stream table, string phantom, ReadLimits? limits = null, CancellationToken ct = default) =>
        PhantomReference.For(phantom) is null
            ? new PhantomCheckOutcome.NoSuchPhantom()
            : Look(new(AssetPath.Parse("table", null), new(Role.PhantomTable, Phantom: phantom), Unstored), table, null, limits ?? ReadLimits.Default, ct);

    /// <summary>What the checks have to say of an outcome, for a table that is no part of a deposit.</summary>
    public static IReadOnlyList<Finding> Findings(PhantomCheckOutcome outcome) =>
        Checks.Findings.InOrder(Checks.Findings.Capped(AllChecks.OfPhantoms.SelectMany(check => check.Look(new(null, outcome)))));

    /// <summary>What probably went wrong where values of a compared table do not match, by rule and with evidence.</summary>
    public static IReadOnlyList<Diagnosis> Diagnoses(PhantomResult result) => AllDiagnoses.Of(result);

    /// <summary>Compares a table of a deposit: with the phantom that its labels name, else with those that its own columns name.</summary>
    internal static PhantomCheckOutcome Look(CheckedFile file, Stream bytes, ExtractionSoftware? described, ReadLimits limits, CancellationToken ct) =>
        TableReader.Read(bytes, limits, ct) switch
    {
        ReadResult<FeatureTable>.Read { Value: var table } => Compare(file, table, described),
        ReadResult<FeatureTable>.Refused { Problem: var problem } => new PhantomCheckOutcome.Unreadable(Reason(file, problem)),
        _ => throw new UnreachableException(),
    };

    private static PhantomCheckOutcome Compare(CheckedFile file, FeatureTable table, ExtractionSoftware? described)
    {
        if ((long)table.RowCount * table.Columns.Count > MostValues)
            return new PhantomCheckOutcome.Unreadable(TooMany.Finding(null, null, $"{Numbers.Text((long)table.RowCount * table.Columns.Count)} cells",
                $"at most {Numbers.Text(MostValues)}: the features of a phantom"));
        var named = PhantomNames.Find(file.Labels.Phantom);
        if (file.Labels.Phantom is not null && named is null) return new PhantomCheckOutcome.NoSuchPhantom();
        var rows = Enumerable.Range(0, table.RowCount).ToLookup(row => PhantomNames.OfRow(table, row) ?? named);
        var phantoms = named is not null ? [named] : PhantomReference.All.Where(rows.Contains).ToArray();
        if (phantoms.Length == 0) return new PhantomCheckOutcome.NoSuchPhantom();
        var software = table.Software is { } program ? new ExtractionSoftware(program, table.SoftwareVersion) : described;
        return new PhantomCheckOutcome.Compared(
            [.. phantoms.Select(phantom => new PhantomResult(phantom.Id, file.Content == Unstored ? null : file.Path, software,
                PhantomRows.Of(phantom, table, [.. rows[phantom]])))],
            ColumnMeanings.Of(file, table));
    }

    private static Finding Reason(CheckedFile file, ReadProblem problem)
    {
        var inHand = new FileInHand(file, new FileKind.Text()) { Refusal = problem };
        return AllChecks.OfFiles.SelectMany(check => check.Look(inHand)).First(finding => finding.Severity != Severity.Notice) with { Path = null };
    }
}
