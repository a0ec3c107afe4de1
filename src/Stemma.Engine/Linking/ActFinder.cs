using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Finds the word of a clause that tells the act itself, below words that only tell at what stage it is or how far it is true.</summary>
internal static class ActFinder
{
    // “decided to try to get a mandate to buy”
    private const int MostSteps = 4;

    private static readonly FrozenSet<string> Light = Stems("be have give take make get exist hold hear see find");

    private static readonly FrozenSet<string> Truth = Stems("true false untrue correct incorrect wrong fact fake nonsense clear unclear certain likely unlikely possible");

    private static readonly FrozenSet<string> Content = Stems(
        """
        evidence proof sign indication doubt question decision report claim rumour rumor suggestion allegation possibility chance risk
        mandate task duty right power authority order permission plan proposal offer promise pledge intention agreement deal idea hope fear
        """);

    private static readonly FrozenSet<string> Below = WordTable.Words("clause to that whether on of for object");

    /// <summary>Its index: below “agreed to”, “there is no evidence that”, “has a mandate to”; that of the clause's main word if nothing stands above it, -1 if there is none.</summary>
    public static int Of(Comparand comparand)
    {
        var at = comparand.Root;
        for (var step = 0; at >= 0 && step < MostSteps && Next(comparand.Words, at) is >= 0 and var below; step++)
        {
            at = below;
        }

        return at;
    }

    private static int Next(IReadOnlyList<Comparand.Word> words, int at)
    {
        var stem = words[at].Stem;
        return IsStage(stem) || Truth.Contains(stem) || (Content.Contains(stem) && !words[at].IsVerb) ? VerbBelow(words, at)
            : Light.Contains(Normal.Stem(words[at].Part.Key.Split(' ')[0])) ? VerbBelowNoun(words, at)
            : -1;
    }

    private static bool IsStage(string stem) => ActWords.Stage(stem) is not null || Thesaurus.RingOf(stem) is { IsFrame: true };

    private static int VerbBelow(IReadOnlyList<Comparand.Word> words, int at)
    {
        for (var child = 0; child < words.Count; child++)
        {
            if (words[child] is { IsVerb: true, Part: var part } && part.Of == at && Below.Contains(part.Role))
            {
                return child;
            }
        }

        return -1;
    }

    // “have a mandate to disarm”, “no decision was taken on whether”
    private static int VerbBelowNoun(IReadOnlyList<Comparand.Word> words, int at)
    {
        for (var noun = 0; noun < words.Count; noun++)
        {
            if (words[noun].Part.Of == at && !words[noun].IsVerb && (Content.Contains(words[noun].Stem) || Truth.Contains(words[noun].Stem) || IsStage(words[noun].Stem)))
            {
                var below = VerbBelow(words, noun);
                return below >= 0 ? below : VerbBelow(words, at);
            }
        }

        return -1;
    }

    private static FrozenSet<string> Stems(string words) => WordTable.Words(words).Select(Normal.Stem).ToFrozenSet(StringComparer.Ordinal);
}
