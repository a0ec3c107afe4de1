namespace Stemma.Reading;

/// <summary>Characters that a reader does not see, but that would part words, turn them round or break a store.</summary>
internal static class Noise
{
    /// <summary>Whether the character is left out of a report's words.</summary>
    public static bool Is(char one) => one is
        (< ' ' and not ('\n' or '\t' or '\r' or '\f' or '\v')) or (>= '\x7f' and <= '\x9f' and not '\x85') or '\u00ad' or '\ufeff' or '\ufffe' or '\uffff'
        or '\u200b' or '\u200e' or '\u200f' or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069');

    /// <summary>The text without them; tabs and their like become blanks.</summary>
    public static string Without(string text)
    {
        var isClean = true;
        foreach (var one in text)
        {
            isClean &= one is >= ' ' and < '\x7f' || (one == '\n' || (one >= '\xa1' && !Is(one)));
        }

        return isClean ? text : string.Concat(text.Where(one => !Is(one)).Select(one => one != '\n' && char.IsWhiteSpace(one) ? ' ' : one));
    }
}
