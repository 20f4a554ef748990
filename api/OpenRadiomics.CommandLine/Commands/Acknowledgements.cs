using OpenRadiomics.Core;

namespace OpenRadiomics.CommandLine;

/// <summary>Acknowledgements as they are typed: <c>OR2012=The dates are those of the phantom.</c>, for one file <c>OR2012@scan/a.dcm=…</c>.</summary>
internal static class Acknowledgements
{
    public static Description With(this Description description, IEnumerable<Acknowledgement> more) =>
        description with { Acknowledgements = [.. description.Acknowledgements.Union(more)] };

    public static Acknowledgement Read(string typed)
    {
        var equals = typed.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            throw new InvalidDataException($"“{typed}” is no acknowledgement. Expected CODE=STATEMENT, such as “OR2012=The dates are those of the phantom.”");
        var (what, statement) = (typed[..equals].Split('@', 2), typed[(equals + 1)..].Trim());
        return new(what[0], statement, what.Length > 1 ? DepositFolder.Named<AssetPath>(what[1], "a path in the deposit") : null);
    }
}
