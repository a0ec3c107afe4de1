using System.Text;
using System.Text.RegularExpressions;

namespace Stemma.Words;

/// <summary>Bytes read as text.</summary>
/// <param name="Text">The text, without a byte order mark.</param>
/// <param name="Encoding">The encoding that was used, by its web name: <c>utf-8</c>.</param>
/// <param name="IsDoubtful">Whether the bytes are not in the encoding they claim, or some had to be replaced.</param>
public sealed partial record DecodedText(string Text, string Encoding, bool IsDoubtful)
{
    private const int TimeoutMs = 5_000;

    // Where a page or a feed says what it is in, it says so early.
    private const int DeclarationReach = 4096;

    private static readonly (byte[] Mark, string Name)[] Marks =
    [
        ([0xFF, 0xFE, 0, 0], "utf-32"), ([0, 0, 0xFE, 0xFF], "utf-32BE"), ([0xEF, 0xBB, 0xBF], "utf-8"),
        ([0xFF, 0xFE], "utf-16"), ([0xFE, 0xFF], "utf-16BE"),
    ];

    // “<?” or “<x” in the wide encodings, for documents that forgot the mark.
    private static readonly (byte?[] Start, string Name)[] Unmarked =
    [
        ([0, 0, 0, (byte)'<'], "utf-32BE"), ([(byte)'<', 0, 0, 0], "utf-32"),
        ([0, (byte)'<', 0, null], "utf-16BE"), ([(byte)'<', 0, null, 0], "utf-16"),
    ];

    private static readonly byte[][] Binaries =
    [
        "%PDF-"u8.ToArray(), "PK\x03\x04"u8.ToArray(), [0x89, (byte)'P', (byte)'N', (byte)'G'], "GIF8"u8.ToArray(), [0xFF, 0xD8, 0xFF],
        [0x1F, 0x8B], [(byte)'7', (byte)'z', 0xBC, 0xAF], "Rar!"u8.ToArray(), "\x7fELF"u8.ToArray(), "OggS"u8.ToArray(), "ID3"u8.ToArray(),
        "RIFF"u8.ToArray(), [0xD0, 0xCF, 0x11, 0xE0], "SQLite format 3"u8.ToArray(), [0, 0, 0, 0x18, (byte)'f'], [0, 0, 0, 0x20, (byte)'f'],
    ];

    /// <summary>The text in <paramref name="bytes"/>; null when they are not text.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">What the sender says they are in; null if nothing.</param>
    public static DecodedText? Of(ReadOnlySpan<byte> bytes, string? charset)
    {
        foreach (var (mark, name) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                return Strictly(bytes[mark.Length..], Named(name)) ?? Loosely(bytes[mark.Length..], Named(name));
            }
        }

        foreach (var binary in Binaries)
        {
            if (bytes.StartsWith(binary))
            {
                return null;
            }
        }

        return WideStart(bytes) is { } wide
            ? Strictly(bytes, Named(wide)) ?? Loosely(bytes, Named(wide))
            : bytes[..Math.Min(bytes.Length, 2 * DeclarationReach)].Contains((byte)0) ? null : Narrow(bytes, charset);
    }

    private static DecodedText Narrow(ReadOnlySpan<byte> bytes, string? charset)
    {
        var named = new[] { charset, DeclaredIn(bytes) }.OfType<string>().ToArray();
        var claimed = named.Select(Known).OfType<Encoding>().ToArray();
        foreach (var encoding in claimed)
        {
            if (Strictly(bytes, encoding) is { } text)
            {
                return text with { IsDoubtful = encoding != claimed[0] || Known(named[0]) is null };
            }
        }

        var isWrong = named.Length > 0;
        if (Strictly(bytes, System.Text.Encoding.UTF8) is { } unicode)
        {
            return unicode with { IsDoubtful = isWrong };
        }

        return MostlyUtf8(bytes)
            ? Loosely(bytes, System.Text.Encoding.UTF8)
            : Loosely(bytes, Named("windows-1252")) with { IsDoubtful = isWrong };
    }

    private static string? WideStart(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, name) in Unmarked)
        {
            var fits = bytes.Length >= start.Length;
            for (var at = 0; fits && at < start.Length; at++)
            {
                fits = start[at] is { } one ? bytes[at] == one : bytes[at] != 0;
            }

            if (fits)
            {
                return name;
            }
        }

        return null;
    }

    private static string? DeclaredIn(ReadOnlySpan<byte> bytes)
    {
        var start = System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationReach)]);
        return Declaration.Match(start) is { Success: true } match ? match.Groups[1].Value : null;
    }

    // The web reads Latin-1 as Windows-1252, and so does everybody who wrote it.
    private static Encoding? Known(string name)
    {
        var plain = name.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "us-ascii" or "ascii" or "iso8859-1" or "cp1252" => "windows-1252",
            "gb2312" or "gbk" => "gb18030",
            "iso-8859-9" => "windows-1254",
            "utf8" => "utf-8",
            "utf-16" or "utf-16le" or "utf-16be" or "utf-32" or "utf-7" or "ucs-2" => "", // they would have been seen from the bytes
            var other => other,
        };
        try
        {
            return plain.Length is 0 or > 40 ? null : Named(plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Encoding Named(string name) =>
        CodePagesEncodingProvider.Instance.GetEncoding(name) ?? System.Text.Encoding.GetEncoding(name);

    private static DecodedText? Strictly(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return new DecodedText(strict.GetString(bytes), encoding.WebName, false);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static DecodedText Loosely(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        new(encoding.GetString(bytes), encoding.WebName, true);

    // A few damaged characters in UTF-8 are no reason to garble all the good ones.
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (good, bad) = (0, 0);
        while (!bytes.IsEmpty)
        {
            var isGood = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            good += isGood && length > 1 ? 1 : 0;
            bad += isGood ? 0 : 1;
            bytes = bytes[length..];
        }

        return good > bad;
    }

    // <?xml version="1.0" encoding="utf-8"?>   <meta charset=utf-8>   <meta … content="text/html; charset=utf-8">
    [GeneratedRegex(@"<(?:\?xml[^>]{0,200}?encoding\s*=\s*|meta[^>]{0,400}?charset\s*=\s*)[""']?([A-Za-z0-9._:-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Declaration { get; }
}
