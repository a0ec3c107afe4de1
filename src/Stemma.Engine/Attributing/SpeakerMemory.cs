using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Who spoke before, to find whom “he”, “they” and “the minister” mean.</summary>
internal sealed class SpeakerMemory(Tape tape)
{
    private const int Reach = 24;

    private readonly List<(Speaker Speaker, string Head, int Sentence, bool IsPerson)> _spoke = [];

    /// <summary>The last one to speak.</summary>
    public Speaker? Last => _spoke.Count > 0 ? _spoke[^1].Speaker : null;

    /// <summary>Keeps a speaker in mind.</summary>
    public void Spoke(Speaker speaker, string head, int sentence, NameKind? kind)
    {
        if (speaker.Identity is not SpeakerIdentity.None)
        {
            var isPerson = kind switch
            {
                NameKind.Person => true,
                null => IsOnePerson(speaker, head),
                _ => false,
            };
            _spoke.Add((speaker, head, sentence, isPerson));
        }
    }

    /// <summary>Whom a pronoun at this token means, or null.</summary>
    public Speaker? Pronoun(string word, int at, int sentence) => word switch
    {
        "he" or "she" or "him" or "her" => Subject(at, sentence) is { } subject ? SpokenBy(subject) : Latest((_, isPerson) => isPerson) ?? Latest((speaker, _) => speaker is { Identity: SpeakerIdentity.Named, Kind: SpeakerKind.Unknown }),
        "they" or "them" or "others" => Latest((speaker, _) => speaker.Traits.HasFlag(SpeakerTraits.Plural)) ?? Latest((_, isPerson) => !isPerson),
        "it" => Latest((speaker, isPerson) => !isPerson && !speaker.Traits.HasFlag(SpeakerTraits.Plural)),
        _ => null,
    };

    /// <summary>The earlier speaker that “the minister” or “the newspaper” means, or null.</summary>
    public Speaker? Definite(string head, string modifier)
    {
        for (var back = _spoke.Count - 1; back >= 0 && back >= _spoke.Count - Reach; back--)
        {
            var (speaker, spokenHead, _, _) = _spoke[back];
            var fits = modifier.Length == 0 || Mentions(speaker.Role, modifier) || Mentions(speaker.Name, modifier);
            if (fits && (spokenHead == head || Mentions(speaker.Role, head) || Mentions(speaker.Name, head)
                || (speaker.Kind is SpeakerKind.Media && SpeakerWords.KindOf(head) is SpeakerKind.Media)
                || (speaker is { Kind: SpeakerKind.Media, Identity: SpeakerIdentity.Named } && head is "report" or "story" or "article")
                || (speaker.Kind is SpeakerKind.Media && head == "agency" && speaker.Identity is SpeakerIdentity.Named)))
            {
                return speaker;
            }
        }

        return null;
    }

    // A person the sentence, or the one before it, is about: its first name of a person, if that stands early.
    private Name? Subject(int at, int sentence)
    {
        var last = _spoke.Count > 0 ? _spoke[^1].Sentence : -1;
        for (var number = sentence; number >= 0 && number >= sentence - 1 && number > last; number--)
        {
            var run = tape.Sentence(number);
            for (var here = run.First; here < Math.Min(run.First + 8, Math.Min(run.End, at)); here++)
            {
                if (!tape.IsQuoted(here) && tape.NameAt(here) is { Kind: NameKind.Person } name && tape.Lower(here - 1) is not ("with" or "to" or "by" or "against" or "of" or "for"))
                {
                    return name;
                }
            }
        }

        return null;
    }

    private Speaker SpokenBy(Name name)
    {
        for (var back = _spoke.Count - 1; back >= 0 && back >= _spoke.Count - Reach; back--)
        {
            if (_spoke[back].Speaker.Name == name.Canonical)
            {
                return _spoke[back].Speaker;
            }
        }

        return new Speaker(name.Canonical, SpeakerIdentity.Named, SpeakerKind.Unknown, SpeakerTraits.None, default);
    }

    private Speaker? Latest(Func<Speaker, bool, bool> fits)
    {
        for (var back = _spoke.Count - 1; back >= 0 && back >= _spoke.Count - Reach; back--)
        {
            if (fits(_spoke[back].Speaker, _spoke[back].IsPerson))
            {
                return _spoke[back].Speaker;
            }
        }

        return null;
    }

    // “he” was recalled from one who is; a noun tells by itself.
    private bool IsOnePerson(Speaker speaker, string head) =>
        head is "he" or "she" or "him" or "her" or "who"
            ? _spoke.TakeLast(Reach).Any(one => one.IsPerson && one.Speaker.Name == speaker.Name)
            : !speaker.Traits.HasFlag(SpeakerTraits.Plural) && !SpeakerWords.IsBody(head)
                && speaker.Kind is not (SpeakerKind.Media or SpeakerKind.Document or SpeakerKind.Poll or SpeakerKind.Post)
                && (SpeakerWords.KindOf(head) is not null || head is "woman" or "man");

    private static bool Mentions(string? words, string head) =>
        words is not null && head.Length > 2 && words.Contains(head, StringComparison.OrdinalIgnoreCase);
}
