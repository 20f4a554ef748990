using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>A part of a settings file with the line it stands on, whether the file is JSON or YAML.</summary>
internal abstract record SettingsNode(int Line)
{
    /// <summary>What it is, for the author: <c>the text "abc"</c>.</summary>
    public abstract string Spoken { get; }

    /// <summary>Named members, in the file's order; no name occurs twice.</summary>
    public sealed record Group(int Line, IReadOnlyList<(string Name, SettingsNode Value)> Members) : SettingsNode(Line)
    {
        public override string Spoken => $"a group of {Members.Count}";
    }

    public sealed record List(int Line, IReadOnlyList<SettingsNode> Items) : SettingsNode(Line)
    {
        public override string Spoken => $"a list of {Items.Count}";
    }

    public sealed record Text(int Line, string Value) : SettingsNode(Line)
    {
        private const int Told = 40;

        public override string Spoken => Value.Length <= Told ? $"\"{Value}\"" : $"\"{Value[..Told]}…\"";
    }

    public sealed record Number(int Line, double Value) : SettingsNode(Line)
    {
        public override string Spoken => Value.ToString("R", CultureInfo.InvariantCulture);
    }

    public sealed record Truth(int Line, bool Value) : SettingsNode(Line)
    {
        public override string Spoken => Value ? "true" : "false";
    }

    public sealed record Nothing(int Line) : SettingsNode(Line)
    {
        public override string Spoken => "nothing";
    }
}
