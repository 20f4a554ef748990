namespace OpenRadiomics.Formats;

/// <summary>Pixels as numbers of colours.</summary>
/// <param name="Width">Pixels of a row.</param>
/// <param name="Height">Rows, the uppermost first.</param>
/// <param name="Pixels">Numbers in the palette, row by row.</param>
/// <param name="Palette">At most 256 colours.</param>
public sealed record IndexedPicture(int Width, int Height, byte[] Pixels, IReadOnlyList<(byte Red, byte Green, byte Blue)> Palette);
