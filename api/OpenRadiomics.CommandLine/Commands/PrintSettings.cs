using System.CommandLine;
using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics settings ibsi-a</c>: settings in the project's own form, to start from.</summary>
internal static class PrintSettings
{
    private static readonly Argument<string> Config =
        new("config") { Description = $"{Recipe.Names}, a settings file, or a PyRadiomics parameter file.", DefaultValueFactory = _ => "ibsi-c" };
    private static readonly Option<bool> Schema = new("--schema") { Description = "Print the form's JSON Schema instead." };
    private static readonly Option<bool> Canonical = new("--canonical") { Description =
        "Print the canonical form instead: what identities and digests are made of." };

    public static Command Command()
    {
        var command = new Command("settings",
            "Print processing settings as a settings file, on standard output: edit it and give it to extract as --config. A file given is read strictly and printed in full.\n\n"
            + "Examples:\n  openradiomics settings ibsi-a > settings.json\n  openradiomics settings settings.json --canonical\n  openradiomics settings --schema > settings.schema.json")
        {
            Config, Schema, Canonical,
        };
        command.Action((line, _, _) =>
        {
            using var standard = Console.OpenStandardOutput();
            if (line.GetValue(Schema)) standard.Write(System.Text.Encoding.UTF8.GetBytes(SettingsFile.Schema));
            else if (line.GetValue(Canonical)) standard.Write(System.Text.Encoding.UTF8.GetBytes(Recipe.Of(line.GetValue(Config)!).Canonical + "\n"));
            else SettingsFile.Write(standard, Recipe.Of(line.GetValue(Config)!).Settings);
            return Task.FromResult(Exit.Ok);
        });
        return command;
    }
}
