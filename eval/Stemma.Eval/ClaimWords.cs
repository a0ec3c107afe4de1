using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>The words of a passage as claims are compared by them.</summary>
internal static class ClaimWords
{
    // They carry nothing by themselves: articles, relative pronouns, what joins.
    private static readonly FrozenSet<string> Empty = WordTable.Words(
        "a an the that which who whom whose and but both also as well so then yet though although while whereas however meanwhile it's s");

    private static readonly FrozenSet<string> Leading = WordTable.Words(
        "because as after when since where before once");

    private static readonly FrozenSet<string> Keys = WordTable.Words(
        """
        not n't no never none neither nor nobody nothing without cannot hardly barely may might could would should must will shall can
        likely unlikely possibly probably perhaps reportedly allegedly apparently or if unless until provided only except except
        about around nearly almost roughly some over under more less fewer least most up between half dozen dozens hundreds thousands
        one two three four five six seven eight nine ten eleven twelve hundred thousand million billion each
        """);

    /// <summary>Runs of letters and digits, with the points, commas, hyphens and apostrophes inside them.</summary>
    public static IReadOnlyList<TextSpan> In(string text)
    {
        List<TextSpan> words = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || (at + 1 < text.Length && text[at] is '.' or ',' or '-' or '\'' or '’' && char.IsLetterOrDigit(text[at + 1]))))
                {
                    at++;
                }

                words.Add(new TextSpan(start, at));
            }
        }

        return words;
    }

    /// <summary>Whether a claim says the same with and without the word.</summary>
    public static bool IsEmpty(string word) => Empty.Contains(word.ToLowerInvariant());

    /// <summary>Whether a claim that begins with the word says the same without it.</summary>
    public static bool IsLeading(string word) => Leading.Contains(word.ToLowerInvariant());

    /// <summary>Whether a claim without the word says something else: negations, modal verbs, hedges, numbers, words of condition and exception.</summary>
    public static bool IsKey(string word) => char.IsAsciiDigit(word[0]) || Keys.Contains(word.ToLowerInvariant());
}
