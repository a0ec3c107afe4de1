using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stemma.Briefing;

/// <summary>Part of verifying: bytes read crudely, so that reading itself is not simply trusted. Only letters and digits count.</summary>
internal static partial class RawText
{
    // Reading may drop what stands inside a passage, such as a caption or a script: so few gaps, and none within so few letters.
    private const int MostGaps = 3;
    private const int ShortestPiece = 12;

    /// <summary>The letters and digits in the bytes, in order, lower case.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = Decoded(bytes);
        var plain = FromJson(text) ?? text;
        var once = WebUtility.HtmlDecode(Stripped(plain));
        var twice = WebUtility.HtmlDecode(Stripped(once));
        return $"{Letters(once)}\n{Letters(twice)}\n{Letters(plain)}";
    }

    /// <summary>Whether the words occur there.</summary>
    public static bool Holds(string raw, string words) =>
        Occurs(raw, Letters(words)) || (words.Any(one => one > 127) && Occurs(Ascii(raw), Ascii(Letters(words))));

    private static bool Occurs(string raw, string needle)
    {
        var from = 0;
        for (var gaps = 0; needle.Length > 0; gaps++)
        {
            if (gaps > MostGaps)
            {
                return false;
            }

            var (at, length) = LongestStart(raw, needle, from);
            if (length < Math.Min(needle.Length, ShortestPiece))
            {
                return false;
            }

            from = at + length;
            needle = needle[length..];
        }

        return true;
    }

    // The longest beginning of the needle that occurs, by halving.
    private static (int At, int Length) LongestStart(string raw, string needle, int from)
    {
        var whole = raw.IndexOf(needle, from, StringComparison.Ordinal);
        if (whole >= 0)
        {
            return (whole, needle.Length);
        }

        var (low, high, best) = (0, needle.Length - 1, (At: from, Length: 0));
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var at = middle is 0 ? from : raw.AsSpan(from).IndexOf(needle.AsSpan(0, middle)) is >= 0 and var found ? from + found : -1;
            (low, high, best) = at >= 0 ? (middle + 1, high, (at, middle)) : (low, middle - 1, best);
        }

        return best;
    }

    private static string Decoded(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
        [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
        _ => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes),
    };

    private static string? FromJson(string text)
    {
        if (text.AsSpan().TrimStart() is not ['{' or '[', ..])
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text);
            var strings = new StringBuilder();
            Collect(json.RootElement, strings);
            return strings.ToString();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // The parser allows no more than 64 levels.
    private static void Collect(JsonElement element, StringBuilder strings)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                strings.Append(element.GetString()).Append('\n');
                break;
            case JsonValueKind.Array:
                element.EnumerateArray().ToList().ForEach(one => Collect(one, strings));
                break;
            case JsonValueKind.Object:
                element.EnumerateObject().ToList().ForEach(one => Collect(one.Value, strings));
                break;
        }
    }

    private static string Stripped(string text) => Tag.Replace(Unseen.Replace(text.Replace("<![CDATA[", "", StringComparison.Ordinal), ""), "");

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var one in text)
        {
            if (char.IsLetterOrDigit(one))
            {
                letters.Append(char.ToLowerInvariant(one));
            }
        }

        return letters.ToString();
    }

    private static string Ascii(string text) => string.Concat(text.Where(char.IsAscii));

    [GeneratedRegex(@"<script\b.*?</script|<style\b.*?</style|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Unseen { get; }

    [GeneratedRegex(@"</?[a-zA-Z!?][^<>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag { get; }
}
