using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>The names by which labels and tables call phantoms and configurations.</summary>
internal static class PhantomNames
{
    /// <summary><c>ct-phantom-a</c>, <c>config_A</c>, <c>Configuration A</c>, <c>digital_phantom</c>; null for any other name.</summary>
    public static PhantomReference? Find(string? name)
    {
        if (name is null) return null;
        var plain = string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        if (plain.StartsWith("ibsi", StringComparison.Ordinal)) plain = plain["ibsi".Length..].TrimStart('1');
        return plain switch
        {
            "digitalphantom" or "phantom" or "digital" => PhantomReference.For("digital-phantom"),
            _ => PhantomReference.All.FirstOrDefault(phantom => phantom.Id is [.., '-', var letter] && phantom.Id != "digital-phantom"
                && plain is var text && (text == $"ctphantom{letter}" || text == $"config{letter}" || text == $"configuration{letter}" || text
                    == $"ctphantomconfig{letter}" || text == $"ctphantomconfiguration{letter}")),
        };
    }

    /// <summary>What a row itself says: its configuration, else its phantom.</summary>
    public static PhantomReference? OfRow(FeatureTable table, int row)
    {
        var keys = table.KeysOf(row);
        return Find(keys.GetValueOrDefault(TableKey.Configuration)) ?? Find(keys.GetValueOrDefault(TableKey.Phantom));
    }
}
