using System.Security.Cryptography;
using System.Text;

namespace Stemma.Words;

/// <summary>A fingerprint of content: the same content gives the same one in every run, on every computer.</summary>
public static class ContentHash
{
    /// <summary>The lower-case hex SHA-256 of <paramref name="text"/> in UTF-8: 64 characters.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The lower-case hex SHA-256 of <paramref name="bytes"/>: 64 characters.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The first characters of <see cref="Of(string)"/>: 16 unless told otherwise.</summary>
    public static string Prefix(string text, int characters = 16) => Of(text)[..characters];
}
