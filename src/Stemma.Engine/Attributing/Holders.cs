using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Gives an office that a report only speaks of, “the mayor”, to the person whom it tells most of and gives no other.</summary>
internal static class Holders
{
    private const int FewestMentions = 3;

    private static readonly FrozenSet<string> Offices = WordTable.Words(
        """
        president senator congressman congresswoman representative candidate nominee minister premier chancellor sheriff general
        professor actor author actress pope bishop ambassador lawmaker singer director economist columnist
        """);

    /// <summary>Reads the offices once the profiles are full.</summary>
    public static void Read(Tape tape, Profiles profiles)
    {
        var held = profiles.All.SelectMany(profile => profile.Facts).Select(fact => tape.Lower(fact.Phrase.Head)).ToHashSet(StringComparer.Ordinal);
        var free = profiles.All.Where(profile => profile.NameKind is NameKind.Person && profile.Mentions.Count >= FewestMentions && !profile.Facts.Exists(fact => fact.Sort is not FactSort.Belonging)).MaxBy(profile => profile.Mentions.Count);
        for (var at = 1; free is not null && at < tape.Count; at++)
        {
            if (Offices.Contains(tape.Lower(at)) && tape.Lower(at - 1) is "the" && !held.Contains(tape.Lower(at)) && !tape.IsWord(at + 1) | !Grammar.IsLinker(tape.Lower(at + 1)) && tape.NameAt(at + 1) is null && SpeakerNouns.Of(tape.Lower(at + 1)) is null)
            {
                free.Facts.Add(new Fact(FactSort.Predicate, SpeakerPhrase.Of(tape, new Run(at - 1, at + 1)), false));
                held.Add(tape.Lower(at));
            }
        }
    }
}
