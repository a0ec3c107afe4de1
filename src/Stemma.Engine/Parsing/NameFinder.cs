using Stemma.Model;

namespace Stemma.Parsing;

/// <summary>Finds names by their shape, by the words around them and by small word lists.</summary>
internal sealed class NameFinder
{
    private const int LongestName = 9;

    private readonly WordList _words;
    private readonly NameKinds _kinds;
    private readonly PersonCut _persons;
    private readonly HashSet<string> _plain = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<Name> _names = [];

    private NameFinder(WordList words, SourceBook book)
    {
        _words = words;
        _kinds = new NameKinds(words, book);
        _persons = new PersonCut(words);
        foreach (var sentence in words.Sentences)
        {
            for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
            {
                if (words.IsWord(at) && (at > sentence.FirstToken || !words.IsCapital(at)))
                {
                    (words.IsCapital(at) ? _seen : _plain).Add(words.Lower(at));
                }
            }
        }
    }

    /// <summary>The names in order, with their fullest forms; they do not overlap.</summary>
    public static List<Name> Names(WordList words, SourceBook book)
    {
        var finder = new NameFinder(words, book);
        foreach (var sentence in words.Sentences)
        {
            finder.ReadSentence(sentence);
        }

        return FullestForm.Resolve(words.Text, finder._names);
    }

    private void ReadSentence(Sentence sentence)
    {
        var isHeadline = IsHeadline(sentence);
        for (var at = sentence.FirstToken; at < sentence.EndToken;)
        {
            var end = EndOfRun(at, sentence);
            if (end == at)
            {
                at++;
                continue;
            }

            ReadRun(at, end, sentence, isHeadline);
            at = end;
        }
    }

    // A run is capitalised words with little words between; titles are cut off its front.
    private void ReadRun(int first, int end, Sentence sentence, bool isHeadline)
    {
        var start = first;
        while (start < end && BeginsSpeech(start, sentence, first) && IsPlainStart(start, end))
        {
            start++;
        }

        var titled = false;
        var isBody = end - start > 1 && NameWords.Bodies.Contains(_words.Lower(end - 1)) && !NameWords.Titles.Contains(_words.Lower(end - 1));
        while (start < end && !isBody && EndOfTitle(start, end) is > 0 and var next && !(end - start == 1 && (start > first) && (!titled || IsHonorific(start - 1))))
        {
            titled = true;
            start = next;
        }

        titled |= start > sentence.FirstToken && NameWords.Titles.Contains(_words.Lower(start - 1)) && _words.Lower(start - 1) is not ("foreign" or "general" or "chief" or "house");
        // The month; a person of that name has more of it.
        if (start >= end || (end - start == 1 && _words.Lower(start) == "may") || (isHeadline && !_kinds.IsListed(start, end)))
        {
            return;
        }

        Split(start, isHeadline ? _persons.EndInHeadline(start, end) : end, titled);
    }

    // “Mr. King”: no king.
    private bool IsHonorific(int at) => _words.Lower(at) is "mr." or "mrs." or "ms." or "mr" or "mrs" or "ms" or "miss" or "dr." or "dr";

    // “Veldan President Ana Ortiz” is a people and a person; “Ana Ortiz and Omar Hale” two persons.
    private void Split(int start, int end, bool titled)
    {
        var people = start + 1 < end ? _kinds.PeopleAhead(start, end) : 0;
        if (people > 0)
        {
            Add(start, start + people, false);
            start += people;
            while (start < end && EndOfTitle(start, end) is > 0 and var next && !NameWords.Bodies.Contains(_words.Lower(end - 1)))
            {
                titled = true;
                start = next;
            }
        }

        if (start < end && _persons.In(start, end) is { } person)
        {
            AddAhead(start, person.Start);
            Add(person.Start, person.End, true);
            AddAhead(person.End, end);
        }
        else if (start < end)
        {
            Add(start, end, titled);
        }
    }

    // What stands about a person: “Port Vela” before “Mayor Omar Hale”, “Velda” after “of”; words that no name has are left out.
    private void AddAhead(int start, int end)
    {
        (start, end) = _persons.Trimmed(start, end);
        if (start < end)
        {
            Add(start, end, false);
        }
    }

    private void Add(int start, int end, bool titled)
    {
        var where = _words.Span(start, end);
        var kind = _kinds.Of(start, end, titled);
        _names.Add(new Name(where, kind, where.In(_words.Text).ToString()));
    }

    private int EndOfRun(int at, Sentence sentence)
    {
        if (!IsNameWord(at) && !IsArticled(at))
        {
            return at;
        }

        var end = IsNameWord(at) ? at + 1 : at + 3;
        while (end < sentence.EndToken && end - at < LongestName)
        {
            if (IsNameWord(end) || (IsNumber(end) && NameWords.Outlets.Contains(_words.Lower(end))))
            {
                end++;
            }
            else if (IsArticled(end))
            {
                end += 3;
            }
            else if (_words.IsHyphen(end) && end + 1 < sentence.EndToken && (IsNameWord(end + 1) || IsGivenName(at, end)))
            {
                end += 2;
            }
            else if (end + 3 < sentence.EndToken && IsNameWord(end + 3) && _persons.IsNickname(end))
            {
                end += 4;
            }
            else if (IsOwned(at, end, sentence))
            {
                end += 2;
            }
            else if (Bridge(at, end, sentence) is > 0 and var bridge)
            {
                end += bridge;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    // “Bakers' Guild”, “Teachers' Union”, “Children's Hospital”: of many, and no country of such a name.
    private bool IsOwned(int start, int at, Sentence sentence)
    {
        var isOfMany = _words.Lower(at) == "'" ? _words.Lower(at - 1).EndsWith('s')
            : _words.Lower(at) == "'s" && _words.Lower(at - 1) is "women" or "men" or "children" or "people" or "veterans";
        if (!isOfMany || _kinds.IsListed(start, at))
        {
            return false;
        }

        var last = at + 1;
        while (last < sentence.EndToken && IsNameWord(last))
        {
            last++;
        }

        return last > at + 1 && NameWords.Bodies.Contains(_words.Lower(last - 1));
    }

    // “Ministry of Defence”, “Minister of the North”, “Ana de la Cruz”; but “Ortiz and Hale” are two, and so are both of “Mayor Ortiz of Port Vela”.
    private int Bridge(int start, int at, Sentence sentence)
    {
        var words = 0;
        while (words < 3 && at + words < sentence.EndToken && NameWords.Inner.Contains(_words.Lower(at + words)) && !_words.IsCapital(at + words))
        {
            words++;
        }

        if (words == 0 || at + words >= sentence.EndToken || !IsNameWord(at + words))
        {
            return 0;
        }

        var joins = !NameWords.BodyInner.Contains(_words.Lower(at))
            || (_words.Lower(at) is "of" or "for" && (HasBody(start, at) || NameWords.Titles.Contains(_words.Lower(at - 1))))
            || (_words.Lower(at) is "and" or "&" && HasBody(at + words, Math.Min(at + words + 1, sentence.EndToken)) && HasBody(start, at) && at - start < 3 && _words.Lower(start) is "ministry" or "department");
        return joins ? words + 1 : 0;
    }

    private bool HasBody(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (NameWords.Bodies.Contains(_words.Lower(at)) || NameWords.PlaceEndings.Contains(_words.Lower(at)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNameWord(int at) =>
        _words.IsWord(at) && _words.IsCapital(at) && !NameWords.NoNames.Contains(_words.Lower(at));

    // al-Hale
    private bool IsArticled(int at) =>
        _words.Lower(at) is "al" or "el" or "as" or "ash" or "an" or "ar" or "ad" && _words.IsHyphen(at + 1) && IsNameWord(at + 2);

    // “Min Dae-sol”, but not “Port Vela-based”
    private bool IsGivenName(int start, int hyphen) =>
        hyphen - start > 1 && _words.IsWord(hyphen + 1) && _words.Word(hyphen + 1).Length < 6 && !_words.IsHyphen(hyphen + 2)
        && !NameWords.CompoundTails.Contains(_words.Lower(hyphen + 1)) && !VerbTable.Bases.ContainsKey(_words.Lower(hyphen + 1)) && !_kinds.IsListed(hyphen - 1, hyphen);

    private bool IsNumber(int at) => char.IsDigit(_words.Word(at)[0]);

    // The token after the title that begins here, “Vice-President” too; 0 if none does.
    private int EndOfTitle(int at, int end)
    {
        var next = at + 2 < end && _words.IsHyphen(at + 1) ? at + 3 : at + 1;
        return NameWords.Titles.Contains(_words.Joined(at, next)) && !_words.Lower(next).Equals("of", StringComparison.Ordinal) ? next : 0;
    }

    // At the start of a sentence, of a quotation, or after a colon any word has a capital.
    private bool BeginsSpeech(int at, Sentence sentence, int first) =>
        at == sentence.FirstToken || (at > first && StartsWithNumber(first)) || (!_words.IsWord(at - 1) && _words.Lower(at - 1) is not ("," or "'s" or "-" or "/" or "&" or ")"));

    private bool StartsWithNumber(int at) => NumberWords.Unit(_words.Lower(at)) is not null;

    // The first word of a sentence is a name only if nothing speaks against it.
    private bool IsPlainStart(int at, int end)
    {
        var word = _words.Lower(at);
        return Words.StopWords.Contains(word) || StartsWithNumber(at) || _persons.IsAhead(at, end) || (_plain.Contains(word) && !(end - at > 1 && _kinds.IsListed(at, end)))
            || (end - at == 1 && !_kinds.IsListed(at, end) && (LooksPlain(word) || (_words.Lemma(at) != word && !_seen.Contains(word)))
                && _words.NamesTold.At(at) is not (NameKind.Person or NameKind.Place));
    }

    private static bool LooksPlain(string word) =>
        word.EndsWith("ly", StringComparison.Ordinal) || word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal)
        || NameWords.OfficeNouns.Contains(word);

    // Every word of weight has a capital: then a capital tells nothing.
    private bool IsHeadline(Sentence sentence)
    {
        var (plain, capitals) = (0, 0);
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            if (_words.IsWord(at) && _words.IsCapital(at))
            {
                capitals++;
            }
            else if (_words.IsWord(at) && !Words.StopWords.Contains(_words.Lower(at)) && !_words.Lower(at).StartsWith('\''))
            {
                plain++;
            }
        }

        return capitals > 4 && plain * 10 < capitals;
    }
}
