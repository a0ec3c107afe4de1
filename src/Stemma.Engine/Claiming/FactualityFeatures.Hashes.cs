using Stemma.Learning;

namespace Stemma.Claiming;

/// <content>How features become numbers.</content>
internal sealed partial class FactualityFeatures
{
    private const int BucketBits = 30;

    private enum Sight
    {
        Lemma, Fine, Relation, Child, Auxiliary, Auxiliaries, Signature, Subject, SubjectDeterminer, ObjectDeterminer, Clause,
        Author, AuthorAhead, AuthorDone, Source, SourceAhead, Both, OwnDone, Order,
        Top, Way, Up, UpFine, WayUp, WayFine, Tie, WaySignature, UpDone, UpSignature, Mark, Pair,
        Word, Tag, Bigram, Before, Root, RootFine, Last, First, Asks, Length, Place, Bag, Holds,
    }

    private static ulong Hash(string? word) => word is null ? 0 : WordHash.Of(word);

    private static ulong Flag(bool flag) => flag ? 1UL : 0;

    private static ulong Step(double value) => (ulong)((int)Math.Round(value * 5) + 5);

    private static ulong Done(Operators own) => Mixed(Hash(own.Modal), Flag(own.IsPast) + (2 * Flag(own.Negation >= 0)));

    // The finaliser of splitmix64 (Steele et al. 2014) over both.
    private static ulong Mixed(ulong one, ulong other)
    {
        var mixed = unchecked((one * 0x9E3779B97F4A7C15) ^ (other + 0x632BE59BD9B4E019 + (one >> 7)));
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB);
        return mixed ^ (mixed >> 31);
    }

    private ulong ClassOf(int at, string? mark) => Hash(Signatures.Of(_tree.Lemma(at), mark)?.Class);

    private void Add(Sight sight, ulong one, ulong other = 0) =>
        _found.Add((int)(Mixed(Mixed((ulong)sight, one), other) >> (64 - BucketBits)));
}
