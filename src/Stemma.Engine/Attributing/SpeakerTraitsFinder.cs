using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>What a source's words, and those around them, tell of it besides its name.</summary>
internal static class SpeakerTraitsFinder
{
    private static readonly string[] FirstHand =
        ["who attended", "who witnessed", "who saw", "who was present", "who were present", "present at", "direct knowledge", "first-hand", "firsthand", "who took part", "who heard", "who was there", "involved in", "eyewitness"];

    private static readonly string[] Reasons =
        [
            "condition of anonymity", "not authorised to", "not authorized to", "asked not to be", "declined to be named", "declined to be identified",
            "requested anonymity", "anonymously", "on background", "not to be named", "not to be identified", "sensitivity of", "spoke privately", "unauthorised to", "was not allowed to",
        ];

    private static readonly string[] Distances =
        ["familiar with", "briefed on", "close to", "aware of", "with knowledge of", "knowledge of the", "informed of", "informed on", "privy to"];

    /// <summary>The traits of the speaker whose words these are, in this sentence.</summary>
    public static SpeakerTraits Of(Tape tape, SpeakerPhrase phrase, int sentence)
    {
        var words = tape.Text(phrase.All);
        var around = tape.Parsed.Sentences[sentence].Where.In(tape.Parsed.Text);
        var traits = SpeakerTraits.None;
        traits |= IsPlural(tape, phrase) ? SpeakerTraits.Plural : 0;
        traits |= HasAny(words, FirstHand) ? SpeakerTraits.FirstHand : 0;
        traits |= HasAny(words, Distances) ? SpeakerTraits.Distance : 0;
        traits |= around.Length < 2_000 && HasAny(around, Reasons) ? SpeakerTraits.ReasonGiven : 0;
        return traits;
    }

    /// <summary>Whether a sentence says why somebody's name is kept back: “The official spoke on condition of anonymity”.</summary>
    public static bool GivesReason(Tape tape, int sentence) =>
        sentence < tape.Parsed.Sentences.Count && tape.Parsed.Sentences[sentence].Where is { Length: < 600 } where && HasAny(where.In(tape.Parsed.Text), Reasons);

    private static bool IsPlural(Tape tape, SpeakerPhrase phrase)
    {
        if (tape.NameAt(phrase.Head) is { Kind: not NameKind.Nationality })
        {
            return phrase.Has(tape, "and") && phrase.AnyName(tape, NameKind.Person) is { } first && tape.NameAt(phrase.All.End - 1) is { Kind: NameKind.Person } last && last != first;
        }

        if (tape.Lower(phrase.All.First) == "one")
        {
            return false;
        }

        var head = tape.Lower(phrase.Head);
        return head is "people" or "men" or "women" or "they" or "media" or "police" or "others" or "many" or "some"
            || (head.EndsWith('s') && tape.Lemma(phrase.Head) != head && !SpeakerWords.IsBody(head));
    }

    private static bool HasAny(ReadOnlySpan<char> words, string[] phrases)
    {
        foreach (var phrase in phrases)
        {
            if (words.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
