using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Takes apart what one verb tells of several, each with its own place, time or use: “arrested 14 men in Terrin, nine in Ambry and two in Dunmere”.</summary>
/// <remarks>Found by the words alone, as parsers hang these anyhow: stretches that begin with a number, or each with a name, and go on with the same preposition.</remarks>
internal static class Gapped
{
    private const int MostStretches = 8;

    // A number with its approximator and what it counts.
    private const int Furthest = 7;

    /// <summary>The claim, or one for each stretch.</summary>
    public static IEnumerable<Draft> Split(SentenceTree tree, Draft draft)
    {
        int[] words = [.. draft.Tokens.Where(at => at > draft.Head).Order()];
        for (var start = 0; start < words.Length; start++)
        {
            if (IsStart(tree, words[start], true) || (start == 0 && IsStart(tree, words[start], false)))
            {
                return StretchesFrom(tree, words, start) is { Count: > 1 and <= MostStretches } stretches ? Apart(tree, draft, stretches) : [draft];
            }
        }

        return [draft];
    }

    private static IEnumerable<Draft> Apart(SentenceTree tree, Draft draft, List<(int First, int End)> stretches)
    {
        foreach (var (first, end) in stretches)
        {
            HashSet<int> kept = [.. draft.Tokens.Where(at => at < stretches[0].First || at >= stretches[^1].End || (at >= first && at < end)).Where(at => !(at >= first && at < end && (tree.IsMark(at) && at == first)))];
            yield return draft with { Tokens = kept };
        }
    }

    // From a number or name to the next comma or “and” that is followed by another; all go on with one preposition.
    private static List<(int First, int End)>? StretchesFrom(SentenceTree tree, int[] words, int start)
    {
        var isNumber = IsStart(tree, words[start], true);
        if (start > 0 && tree.Lemma(words[start] - 1) is "between" or "from" || words[start] == tree.First)
        {
            return null;
        }

        List<(int First, int End)> found = [];
        string? preposition = null;
        for (var at = start; at < words.Length;)
        {
            var end = EndOf(tree, words, at, isNumber);
            var used = PrepositionIn(tree, words, at, end);
            if (used is null || (preposition is not null && used != preposition) || Enumerable.Range(at, end - at).Any(one => tree.IsClause(words[one])))
            {
                return null;
            }

            preposition = used;
            found.Add((words[at], words[end - 1] + 1));
            at = end;
            while (at < words.Length && IsJoint(tree, words[at]))
            {
                at++;
            }

            if (at >= words.Length || !IsStart(tree, words[at], isNumber))
            {
                break;
            }
        }

        return found;
    }

    // The first joint behind which another stretch begins, or the end of the phrase.
    private static int EndOf(SentenceTree tree, int[] words, int at, bool isNumber)
    {
        for (var end = at + 1; end < words.Length; end++)
        {
            if (IsJoint(tree, words[end]))
            {
                return end;
            }
        }

        return words.Length;
    }

    private static bool IsJoint(SentenceTree tree, int at) => tree.Sign(at) is ',' or ';' || tree.Lemma(at) == "and";

    private static string? PrepositionIn(SentenceTree tree, int[] words, int at, int end)
    {
        for (var next = at + 1; next < Math.Min(end - 1, at + Furthest); next++)
        {
            if (tree.Token(words[next]).Tag is PartOfSpeech.Adposition && tree.Lemma(words[next]) is not ("of" or "than" or "to" or "per"))
            {
                return tree.Lemma(words[next]);
            }
        }

        return null;
    }

    private static bool IsStart(SentenceTree tree, int at, bool isNumber) => isNumber
        ? tree.Token(at).Tag is PartOfSpeech.Numeral || tree.Sign(at) is '$' or '€' or '£' || (tree.Lemma(at) is "about" or "some" or "around" or "nearly" or "almost" or "over" && tree.Token(at + 1 < tree.End ? at + 1 : at).Tag is PartOfSpeech.Numeral)
        : tree.Token(at).Tag is PartOfSpeech.ProperNoun;
}
