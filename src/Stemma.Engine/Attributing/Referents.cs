using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds whom the words of a source stand for: “he”, “who”, “the minister”, “Hale”.</summary>
/// <remarks>Sources are asked for in reading order; who has spoken is likelier to be meant. Looks back over a bounded number of mentions.</remarks>
internal sealed class Referents
{
    private const int Reach = 40;

    private readonly Tape _tape;
    private readonly Profiles _profiles;
    private readonly List<Mention> _mentions;
    private readonly Dictionary<string, Run> _fullest = new(StringComparer.Ordinal);
    private readonly List<string> _spoke = [];
    private readonly Descriptions _descriptions;

    /// <summary>Finds the text's mentions once.</summary>
    public Referents(Tape tape, Profiles profiles, SpeakerTyper typer)
    {
        _tape = tape;
        _profiles = profiles;
        _mentions = Mentions.In(tape);
        foreach (var mention in _mentions)
        {
            if (mention.Name is { } name && name.Where.In(tape.Parsed.Text).SequenceEqual(name.Canonical))
            {
                _fullest.TryAdd(name.Canonical, mention.Words);
            }
        }

        _descriptions = new Descriptions(tape, profiles, typer, _mentions);
        typer.FindOwners(at => at >= 0 ? Meant(tape.Lower(at), at)?.Name : Best(-at - 1, mention => mention.Name is { Kind: NameKind.Person or NameKind.Organisation }, "")?.Name);
    }

    /// <summary>The fullest words for whom the source means, if other words than its own name it best; else null.</summary>
    public Run? Of(Run source)
    {
        var phrase = SpeakerPhrase.Of(_tape, source);
        var word = _tape.Lower(phrase.All.First);
        if (phrase.All.Length == 1 && (Pronouns.IsPersonal(word) || Pronouns.IsRelative(word)))
        {
            return Meant(word, phrase.All.First) is { } mention ? Fullest(mention) : null;
        }

        if (phrase.HeadName(_tape) is { Kind: not NameKind.Nationality } name)
        {
            return _fullest.TryGetValue(name.Canonical, out var full) && !phrase.All.Holds(full) ? full : null;
        }

        return _descriptions.Of(phrase, Before(phrase.All.First), _spoke.Count > 0 ? _spoke[^1] : null) is { } described && !phrase.All.Holds(described.Words) ? Fullest(described) : null;
    }

    /// <summary>As <see cref="Of"/>, for the body in “a ministry statement”: it means the one told of before, whatever its article.</summary>
    public Run? OfIssuer(SpeakerPhrase issuer) =>
        issuer.HeadName(_tape) is not null ? Of(issuer.All)
        : _descriptions.Of(issuer, Before(issuer.All.First), null, isKnown: true) is { } described ? Fullest(described) : null;

    /// <summary>Keeps in mind who spoke.</summary>
    public void Spoke(Run source, Run? antecedent)
    {
        var words = antecedent ?? source;
        var number = Before(words.End);
        if (number >= 0 && _mentions[number].Words.End > words.First && KeyOf(words, number) is { } key)
        {
            _spoke.Add(key);
        }
    }

    // The first name of a person in the words, else the first mention.
    private string? KeyOf(Run words, int last)
    {
        string? key = null;
        for (var number = last; number >= 0 && number > last - 6 && _mentions[number].Words.End > words.First; number--)
        {
            key = key is null || _mentions[number].Name is not null ? _mentions[number].Key : key;
        }

        return key;
    }

    private Run Fullest(Mention mention) =>
        mention.Name is { } name && _fullest.TryGetValue(name.Canonical, out var full) ? full : mention.Words;

    private Mention? Meant(string word, int at) => word switch
    {
        "i" or "me" or "my" or "we" or "us" or "our" => _tape.IsQuoted(at) ? OfQuote(at) : null,
        "you" => null,
        _ when Pronouns.IsRelative(word) => Relative(at),
        "they" or "them" or "their" => Best(at, mention => mention.IsPlural, word) ?? Best(at, mention => mention.IsThing, word),
        "it" or "its" => Best(at, mention => mention.IsThing, word),
        _ => Best(at, mention => mention.IsPerson, word),
    };

    // who: the mention that ends just before
    private Mention? Relative(int at)
    {
        var number = Before(at);
        return number >= 0 && at - _mentions[number].Words.End <= 12 && _tape.SentenceAt(_mentions[number].Words.First) == _tape.SentenceAt(at) ? NearestHead(number, at) : null;
    }

    // “the mayor of Port Vela, who”: of two mentions with a linker between the first, if the last is no person.
    private Mention NearestHead(int number, int at)
    {
        var last = _mentions[number];
        for (var back = number; back > 0 && back > number - 3 && _tape.Lower(at) is "who" or "whose" or "whom"; back--)
        {
            if (_mentions[back] is { IsPlural: false, IsPerson: false } && _mentions[back - 1] is { } before && _tape.SentenceAt(before.Words.First) == _tape.SentenceAt(at) && (before.IsPerson || before.IsPlural))
            {
                return before;
            }
        }

        return last;
    }

    // “I” in a quotation is who said it: named just after, just before, or the last one to speak.
    private Mention? OfQuote(int at)
    {
        var quote = _tape.Quotes[_tape.QuoteAt(at)];
        var after = Before(Math.Min(_tape.Count, quote.End + 1)) + 1;
        for (var number = after; number >= 0 && number < _mentions.Count && _mentions[number].Words.First < quote.End + 8; number++)
        {
            if (_mentions[number] is { } mention && mention.Words.First >= quote.End && (mention.IsPerson || mention.IsPlural) && IsBesideCue(mention.Words))
            {
                return mention;
            }
        }

        for (var here = quote.End; here < Math.Min(_tape.Count, quote.End + 4); here++)
        {
            if (Pronouns.IsPersonal(_tape.Lower(here)) && !_tape.IsQuoted(here))
            {
                return Meant(_tape.Lower(here), here);
            }
        }

        return Best(quote.First, mention => mention.IsPerson, "i");
    }

    private bool IsBesideCue(Run words) =>
        CueVerbs.Of(_tape.Lemma(words.First - 1)).Count > 0 || CueVerbs.Of(_tape.Lemma(words.End)).Count > 0 || CueVerbs.Of(_tape.Lemma(words.First - 2)).Count > 0;

    private Mention? Best(int at, Func<Mention, bool> fits, string word)
    {
        Mention? best = null;
        var most = double.NegativeInfinity;
        var last = Before(at);
        for (var number = last; number >= 0 && number > last - Reach; number--)
        {
            var mention = _mentions[number];
            if (fits(mention) && Weight(mention, number, at, word) is var weight && weight > most)
            {
                (best, most) = (mention, weight);
            }
        }

        return most > -8 ? best : null;
    }

    // Starting values, set by hand on our own examples and the train part of the labels.
    private double Weight(Mention mention, int number, int at, string word)
    {
        var sentences = _tape.SentenceAt(at) - _tape.SentenceAt(mention.Words.First);
        var weight = -1.0 * Math.Min(8, sentences);
        weight += IsSubject(mention, number) ? 1.2 : 0;
        weight += _spoke.Count > 0 && _spoke[^1] == mention.Key ? 1.2 : _spoke.Count > 1 && _spoke[^2] == mention.Key ? 0.5 : 0;
        weight += mention.Name is not null ? 0.4 : -0.6;
        weight += _tape.IsQuoted(mention.Words.First) && !_tape.IsQuoted(at) ? -2.5 : 0;
        weight += _tape.Lower(mention.Words.End) is "'s" ? -0.4 : 0;
        if (mention.Name is { Kind: NameKind.Person } name && _profiles.Of(name.Canonical) is { } profile)
        {
            weight += 0.08 * Math.Min(10, profile.Mentions.Count);
            weight += Agreement(profile.Feminine, Genders.Told(word));
        }
        else
        {
            weight += Agreement(3 * Genders.Told(_tape.Lower(mention.Phrase.Head)), Genders.Told(word));
        }

        return weight;
    }

    private static double Agreement(int known, int told) => Math.Sign(known) * told switch { < 0 => Math.Abs(known) > 1 ? -6 : -2, > 0 => 0.8, _ => 0 };

    // The first of its sentence that no preposition stands before.
    private bool IsSubject(Mention mention, int number) =>
        !Grammar.IsLinker(_tape.Lower(mention.Words.First - 1))
        && (number == 0 || _tape.SentenceAt(_mentions[number - 1].Words.First) != _tape.SentenceAt(mention.Words.First) || Grammar.IsLinker(_tape.Lower(_mentions[number - 1].Words.First - 1)));

    // The last mention that ends before the token; −1 if there is none.
    private int Before(int token)
    {
        var (low, high) = (0, _mentions.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _mentions[middle].Words.End <= token ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
