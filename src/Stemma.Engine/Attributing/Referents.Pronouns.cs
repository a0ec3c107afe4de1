using Stemma.Model;

namespace Stemma.Attributing;

/// <content>Pronouns: personal, relative, “I” of a quotation or of a writer, “they” and “both”.</content>
internal sealed partial class Referents
{
    private Mention? Meant(string word, int at) => word switch
    {
        "i" or "me" or "my" or "we" or "us" or "our" => _tape.IsQuoted(at) ? OfQuote(at) : word is "i" or "me" or "my" && _author is { } author && _numberAt.TryGetValue(author.First, out var writer) ? _mentions[writer] : null,
        "you" => null,
        _ when Pronouns.IsRelative(word) => Relative(at),
        _ => Best(at, Fits(word), word),
    };

    // who: the mention that ends just before
    private Mention? Relative(int at)
    {
        if (Before(at) is >= 0 and var beside && Adjoins(_mentions[beside], at))
        {
            return Resolved(beside);
        }

        if (Syntactic.RelativeHead(_tape, at) is >= 0 and var head && _numberAt.TryGetValue(head, out var told) && _mentions[told].Words.End <= at && (_tape.Lower(at) is "which" or "that" || _mentions[told] is { IsPerson: true } or { IsPlural: true } or { Name: not null }))
        {
            return Resolved(told);
        }

        var number = Before(at);
        return number >= 0 && at - _mentions[number].Words.End <= 12 && _tape.SentenceAt(_mentions[number].Words.First) == _tape.SentenceAt(at) ? NearestHead(number, at) : null;
    }

    // “Hale, who”: a name just before, of a person for “who”, of a body for “which”
    private bool Adjoins(Mention mention, int at) =>
        mention.Name is not null && (mention.Words.End == at || (mention.Words.End == at - 1 && _tape.Lower(at - 1) is ","))
        && (_tape.Lower(at) is "who" or "whom" or "whose" ? mention.IsPerson : mention.Name is { Kind: NameKind.Organisation or NameKind.Outlet });

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

    /// <summary>Those that a pronoun of a third person may mean, for the trainer; none for any other word.</summary>
    public List<Candidate> Candidates(Run source)
    {
        var word = _tape.Lower(source.First);
        List<Candidate> all = [];
        foreach (var (number, meant) in Meanable(source.First, Fits(word), word))
        {
            var features = new float[Salience.Features];
            _salience.Read(features, number, meant, source.First, word, Turn(number));
            all.Add(new Candidate(Fullest(meant), features));
        }

        return source.Length == 1 && Pronouns.IsPersonal(word) && word[0] is not ('i' or 'm' or 'w' or 'u' or 'o') | word is "it" or "its" ? all : [];
    }

    private static Func<Mention, bool> Fits(string word) => word switch
    {
        "they" or "them" or "their" => mention => mention.IsPlural || mention.IsThing,
        "it" or "its" => mention => mention.IsThing,
        _ => mention => mention.IsPerson,
    };

    private IEnumerable<(int Number, Mention Meant)> Meanable(int at, Func<Mention, bool> fits, string word)
    {
        var last = Before(at);
        for (var number = last; number >= 0 && number > last - Reach; number--)
        {
            var meant = Resolved(number);
            if (fits(meant) && !_salience.IsOtherGender(meant, word))
            {
                yield return (number, meant);
            }

            if (word is "they" or "them" or "their" && number < last && Pair(number) is { } pair)
            {
                yield return (number, pair);
            }
        }
    }

    // “both”, “the two”, “the pair”, “both men”
    private bool IsTwo(SpeakerPhrase phrase) => phrase.All.Length <= 2 &&
        (_tape.Lower(phrase.All.First) is "both" && (phrase.All.Length == 1 || _tape.Lower(phrase.Head) is "men" or "women" or "candidates" or "leaders")
            || _tape.Lower(phrase.All.First) is "the" && _tape.Lower(phrase.Head) is "two" or "pair" or "couple" or "duo");

    private Run? LastPair(int last)
    {
        for (var number = last - 1; number >= 0 && number > last - Reach; number--)
        {
            if (Pair(number) is { } pair)
            {
                return pair.Words;
            }
        }

        return null;
    }

    // “Omar Hale and Ana Ortiz”
    private Mention? Pair(int number)
    {
        var (one, other) = (_mentions[number], _mentions[number + 1]);
        return one.Name is { Kind: NameKind.Person } && other.Name is { Kind: NameKind.Person } && other.Words.First == one.Words.End + 1 && _tape.Lower(one.Words.End) is "and"
            && new Run(one.Words.First, other.Words.End) is var both ? new Mention(both, SpeakerPhrase.Of(_tape, both), null, true) : null;
    }

    private Mention? Best(int at, Func<Mention, bool> fits, string word)
    {
        Mention? best = null;
        var most = double.NegativeInfinity;
        foreach (var (number, meant) in Meanable(at, fits, word))
        {
            if (_salience.Of(number, meant, at, word, Turn(number)) is var weight && weight > most)
            {
                (best, most) = (meant, weight);
            }
        }

        return best;
    }
}
