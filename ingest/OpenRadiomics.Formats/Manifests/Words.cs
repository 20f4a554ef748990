namespace OpenRadiomics.Formats;

/// <summary>A name of words and <c>key-value</c> pairs joined by underscores, as BIDS writes them.</summary>
/// <param name="Pairs">The pairs.</param>
/// <param name="Rest">The other words, joined again.</param>
internal sealed record Words(IReadOnlyDictionary<string, string> Pairs, string Rest)
{
    public static Words Of(string stem)
    {
        var pairs = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        foreach (var word in stem.Split('_', StringSplitOptions.RemoveEmptyEntries))
            if (word.IndexOf('-') is > 0 and var dash && dash < word.Length - 1 && word[..dash].All(char.IsAsciiLetter))
                pairs[word[..dash]] = word[(dash + 1)..];
            else rest.Add(word);
        return new(pairs, string.Join('_', rest));
    }

    public string? Get(string key) => Pairs.GetValueOrDefault(key);
}
