namespace Stemma.Capturing;

/// <summary>Reads streams that may be longer than one wants.</summary>
internal static class Bytes
{
    private const int Piece = 81_920;

    /// <summary>Everything in the stream; null when there is more than <paramref name="most"/>.</summary>
    public static async Task<byte[]?> UpToAsync(Stream stream, long most, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var piece = new byte[Piece];
        for (int read; (read = await stream.ReadAsync(piece, cancel)) > 0;)
        {
            if (all.Length + read > most)
            {
                return null;
            }

            all.Write(piece, 0, read);
        }

        return all.ToArray();
    }
}
