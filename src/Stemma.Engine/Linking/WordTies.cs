using System.Collections.Frozen;
using Stemma.Learning;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>How two words of events are tied.</summary>
internal static class WordTies
{
    /// <summary>What <see cref="Match"/> gives for one name.</summary>
    public const int SameName = 4;

    /// <summary>What it gives for one lemma.</summary>
    public const int SameLemma = 3;

    private static readonly FrozenSet<string> Speech = WordTable.Words(
        "say tell report announce add claim state note explain confirm accuse deny comment statement announcement according describe reveal write ask");

    /// <summary>How the lemmas are tied.</summary>
    public static Kinship Of(EventWord one, EventWord other) => Lexicon.Shipped.Kinship(one.Lemma, one.Tag, other.Lemma, other.Tag);

    /// <summary>1 for a word of speech, else 0.</summary>
    public static int IsSpeech(EventWord word) => Speech.Contains(word.Lemma) ? 1 : 0;

    /// <summary>How far two participants may be one: 4 same name, 3 same lemma, 2 kin, 1 one is a pronoun, 0 one is not told, -1 different words, -2 different names.</summary>
    public static int Match(EventWord? one, EventWord? other) => (one, other) switch
    {
        (null, _) or (_, null) => 0,
        ({ Key: { } key }, { Key: { } same }) => NameKey.KeysAgree(key, same) ? SameName : -2,
        _ when one.IsPronoun || other.IsPronoun => 1,
        _ when one.Term == other.Term => SameLemma,
        _ => Of(one, other).Kind is KinshipKind.Synonym or KinshipKind.Broader or KinshipKind.Derived ? 2 : -1,
    };

    /// <summary>The cosine of two words' vectors.</summary>
    public static double Cosine(int one, int other)
    {
        Span<float> a = stackalloc float[WordVectors.Width];
        Span<float> b = stackalloc float[WordVectors.Width];
        WordVectors.Shipped.Write(one, a);
        WordVectors.Shipped.Write(other, b);
        return Cosine(a, b);
    }

    /// <summary>The cosine of two vectors, summed in order: the same bits on every machine.</summary>
    public static double Cosine(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var (product, squares, otherSquares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < one.Length; i++)
        {
            product += (double)one[i] * other[i];
            squares += (double)one[i] * one[i];
            otherSquares += (double)other[i] * other[i];
        }

        return squares > 0 && otherSquares > 0 ? product / Math.Sqrt(squares * otherSquares) : 0;
    }
}
