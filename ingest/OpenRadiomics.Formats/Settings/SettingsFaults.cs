namespace OpenRadiomics.Formats;

/// <summary>What is wrong with a settings file. The first fault is the answer; reading goes on with a default, so that no reader has to stop.</summary>
internal sealed class SettingsFaults
{
    public ReadProblem? First { get; private set; }

    public void Add(int line, string path, string found, string expected, string remedy, ProblemKind kind = ProblemKind.Invalid) =>
        First ??= new(kind, new ReadPlace.Line(line, path), found, expected, remedy);
}
