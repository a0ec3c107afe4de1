using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Faces made of marks: <c>:-)</c>.</summary>
internal static class Emoticons
{
    private const int Longest = 4;

    private static readonly FrozenSet<string> Faces = WordTable.Words(
        """
        :) :-) :)) :( :-( :(( ;) ;-) ;( :D :-D ;D :P :-P :p :-p ;P ;p :O :-O :o :-/ :-| :'( :') =) =( =D =P :] :[ :* :-* <3 ^_^ -_- o_o O_O T_T
        >:( >:) (: (; (-: XD xD ^^ \o/ :} 8) 8-) :-\ :S :-S :/ :|
        """);

    /// <summary>The end of the face that begins here; 0 if none does.</summary>
    public static int EndAt(string text, int at)
    {
        if (text[at] is not (':' or ';' or '=' or '<' or '>' or '^' or '-' or '(' or '8' or 'X' or 'x' or 'o' or 'O' or 'T' or '\\'))
        {
            return 0;
        }

        for (var length = Math.Min(Longest, text.Length - at); length > 1; length--)
        {
            if (Faces.Contains(text.Substring(at, length)) && StandsAlone(text, at, at + length))
            {
                return at + length;
            }
        }

        return 0;
    }

    // “10:D”, “(see:)” and “http:/” hold none; “great:)” does.
    private static bool StandsAlone(string text, int at, int end)
    {
        var isFirst = at == 0 || Letters.IsBlank(text[at - 1]);
        var isLast = end == text.Length || Letters.IsBlank(text[end]);
        return isFirst ? isLast || !(Letters.IsInWord(text, end) || text[at] is '(' or '<' or '8' or '=')
            : text[at] is ':' or ';' && text[end - 1] is ')' or '(' && (isLast || !Letters.IsInWord(text, end)) && !char.IsDigit(text[at - 1]);
    }
}
