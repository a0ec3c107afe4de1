using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds whom the words of a source stand for: “he”, “who”, “the minister”, “Hale”.</summary>
/// <remarks>Sources are asked for in reading order; who has spoken is likelier to be meant. Looks back over a bounded number of mentions.</remarks>
internal sealed partial class Referents
{
    private const int Reach = 60;

    private readonly Tape _tape;
    private readonly Salience _salience;
    private readonly Aliases _aliases;
    private readonly int[] _meant;
    private readonly Dictionary<int, int> _numberAt = [];
    private readonly List<Mention> _mentions;
    private readonly Dictionary<string, Run> _fullest = new(StringComparer.Ordinal);
    private readonly List<string> _spoke = [];
    private readonly HashSet<string> _everSpoke = new(StringComparer.Ordinal);
    private readonly Descriptions _descriptions;
    private readonly Run? _author;
    private int _speaking = -1;

    /// <summary>Finds the text's mentions once.</summary>
    public Referents(Tape tape, Profiles profiles, SpeakerTyper typer, IReadOnlyList<double> weights)
    {
        _tape = tape;
        _aliases = new Aliases(tape);
        _mentions = Mentions.In(tape, _aliases);
        _salience = new Salience(tape, profiles, _mentions, weights);
        _meant = [.. Enumerable.Range(0, _mentions.Count)];
        for (int at = 0, end; at < tape.Count; at = end)
        {
            end = at + 1;
            if (tape.NameAt(at) is { } name)
            {
                while (tape.NameAt(end) == name)
                {
                    end++;
                }

                if (name.Where.In(tape.Parsed.Text).SequenceEqual(name.Canonical))
                {
                    _fullest.TryAdd(name.Canonical, new Run(at, end));
                }
            }
        }

        foreach (var profile in profiles.All)
        {
            Titled(profile);
        }

        _descriptions = new Descriptions(tape, profiles, typer, _mentions, (number, at, word) => _salience.Of(number, Resolved(number), at, word, Turn(number)));
        typer.FindOwners(at => at >= 0 ? Meant(tape.Lower(at), at)?.Name : Best(-at - 1, mention => mention.Name is { Kind: NameKind.Person or NameKind.Organisation }, "")?.Name);
        for (var number = 0; number < _mentions.Count; number++)
        {
            for (var at = _mentions[number].Words.First; at < _mentions[number].Words.End; at++)
            {
                _numberAt[at] = number;
            }
        }

        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 0; number < _mentions.Count; number++)
        {
            if (_mentions[number].Name is { } name)
            {
                first.TryAdd(name.Canonical, number);
            }
        }

        for (var number = 0; number < _mentions.Count; number++)
        {
            _meant[number] = _mentions[number].Name is { } name && _aliases.Long(name) is var full && full.Canonical != name.Canonical ? first.GetValueOrDefault(full.Canonical, number) : number;
        }

        _author = Authors.Of(tape);
        var introductions = new Introductions(tape, profiles, typer, _descriptions, _mentions);

        // In reading order: what a description means is known when the next one of its kind is read.
        for (var number = 0; number < _mentions.Count; number++)
        {
            if (_mentions[number] is { Name: null } mention)
            {
                _meant[number] = Beside(number) is >= 0 and var beside ? _meant[beside]
                    : _descriptions.Of(mention.Phrase, number - 1, null) is { } described ? _meant[NumberOf(described)]
                    : introductions.Of(number) is >= 0 and var named ? Told(profiles, mention, named) : number;
            }
        }
    }

    // What the report called a person before it named him is told of him.
    private int Told(Profiles profiles, Mention described, int named)
    {
        if (_mentions[_meant[named]].Name is { Kind: NameKind.Person } name && profiles.Of(name.Canonical) is { } profile && !profile.Facts.Exists(fact => fact.Sort is not FactSort.Belonging))
        {
            var end = described.Words.End;
            while (end < _tape.Count && end - described.Words.End < 8 && (_tape.NamedAt(end) is not null || (_tape.Lower(end) is "of" or "for" or "the" && (_tape.NamedAt(end + 1) is not null || _tape.Lower(end + 1) is "the"))))
            {
                end++;
            }

            profile.Facts.Insert(0, new Fact(FactSort.Apposition, SpeakerPhrase.Of(_tape, described.Words with { End = end }), false));
        }

        return _meant[named];
    }

    // Of one whom the report never names in full, “President Hale” is the fullest form.
    private void Titled(Profile profile)
    {
        if (profile is { NameKind: NameKind.Person } && !profile.Name.Contains(' ', StringComparison.Ordinal) && _fullest.ContainsKey(profile.Name)
            && profile.Facts.Find(fact => fact.Sort is FactSort.Title && fact.Phrase.All.Length < 4) is { } fact && _tape.NamedAt(fact.Phrase.All.End)?.Canonical == profile.Name)
        {
            _fullest[profile.Name] = fact.Phrase.All with { End = fact.Phrase.All.End + 1 };
        }
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

        if (IsTwo(phrase))
        {
            return LastPair(Before(phrase.All.First));
        }

        if (phrase.HeadName(_tape) is { Kind: not NameKind.Nationality } name)
        {
            return _descriptions.OfClass(phrase, Before(phrase.All.First), _spoke.Count > 0 ? _spoke[^1] : null) is { } member ? Fullest(Resolved(NumberOf(member)))
                : _fullest.TryGetValue(Long(name), out var full) && !phrase.All.Holds(full) ? full : null;
        }

        if (phrase.Noun is null && _tape.IsCapital(phrase.Head) && _tape.NameAt(phrase.Head) is null && _aliases.OfSurname(_tape.Lower(phrase.Head)) is { } person)
        {
            return _fullest.TryGetValue(person.Canonical, out var whole) ? whole : null;
        }

        var last = Before(phrase.All.First);
        var described = _descriptions.Of(phrase, last, _spoke.Count > 0 ? _spoke[^1] : null, _speaking) ?? Here(phrase) ?? _descriptions.OfBare(phrase, last);
        return described is not null && Resolved(NumberOf(described)) is var meant && Fullest(meant) is var found && !phrase.All.Holds(found) ? found : null;
    }

    // The description that stands here, where the report names it later.
    private Mention? Here(SpeakerPhrase phrase) =>
        _numberAt.TryGetValue(phrase.Head, out var number) && _mentions[number].Name is null && _meant[number] != number ? _mentions[number] : null;

    /// <summary>As <see cref="Of"/>, for the body in “a ministry statement”: it means the one told of before, whatever its article.</summary>
    public Run? OfIssuer(SpeakerPhrase issuer) =>
        issuer.HeadName(_tape) is not null ? Of(issuer.All)
        : _descriptions.Of(issuer, Before(issuer.All.First), null, -1, isKnown: true) is { } described ? Fullest(Resolved(NumberOf(described))) : null;

    /// <summary>Keeps in mind who spoke.</summary>
    public void Spoke(Run source, Run? antecedent)
    {
        var words = antecedent ?? source;
        var number = Before(words.End);
        if (number < 0 || _mentions[number].Words.End <= words.First)
        {
            return;
        }

        number = _numberAt.TryGetValue(SpeakerPhrase.Of(_tape, words).Head, out var head) ? head : Named(words, number);
        _spoke.Add(KeyOf(number));
        _everSpoke.Add(_spoke[^1]);
        _speaking = number;
        if (antecedent is not null && Before(source.End) is >= 0 and var own && _mentions[own] is { Name: null } && _mentions[own].Words.First >= source.First)
        {
            _meant[own] = _meant[number];
        }
    }

    // The first name of a person in the words, else the first mention.
    private int Named(Run words, int last)
    {
        var found = last;
        for (var number = last; number >= 0 && number > last - 6 && _mentions[number].Words.End > words.First; number--)
        {
            found = number == last || _mentions[number].Name is not null ? number : found;
        }

        return found;
    }

    // “the minister, Omar Hale,”; “spokesman Colonel Omar Hale”: the name beside the description.
    private int Beside(int number)
    {
        var mention = _mentions[number];
        for (var next = number + 1; mention is { IsPlural: false, IsPerson: true } && next < Math.Min(_mentions.Count, number + 4); next++)
        {
            var gap = _mentions[next].Words.First - _mentions[next - 1].Words.End;
            if (gap > 1 || (gap == 1 && _tape.Lower(_mentions[next].Words.First - 1) is not ","))
            {
                break;
            }

            if (_mentions[next] is { Name.Kind: NameKind.Person } named)
            {
                return _tape.Lower(mention.Words.End) is not "," || Syntactic.Relation(_tape, Syntactic.HeadOf(_tape, named.Words)) is "appos" ? next : -1;
            }
        }

        var head = Syntactic.HeadOf(_tape, mention.Words);
        return Syntactic.Relation(_tape, head) is "appos" && _numberAt.TryGetValue(_tape.HeadOf(head), out var beside) && _mentions[beside] is { Name: not null } owner && owner.IsPerson == mention.IsPerson ? beside : -1;
    }

    /// <summary>The person named beside a description inside the source: “his spokesman, Colonel Omar Hale”.</summary>
    public Run? Apposed(Run source)
    {
        var phrase = SpeakerPhrase.Of(_tape, source);
        if (phrase.HeadName(_tape) is not null)
        {
            return null;
        }

        for (var number = Before(source.End); number >= 0 && _mentions[number].Words.First > phrase.Head; number--)
        {
            var mention = _mentions[number];
            if (mention.Name is { Kind: NameKind.Person } && Syntactic.HeadOf(_tape, mention.Words) is var at && Syntactic.Relation(_tape, at) is "appos" && _tape.HeadOf(at) is var head && head >= source.First && head <= phrase.Head)
            {
                return Fullest(Resolved(number));
            }
        }

        return null;
    }

    private Mention Resolved(int number) => _mentions[_meant[number]];

    private int NumberOf(Mention mention) => Before(mention.Words.End);

    private string KeyOf(int number) => Resolved(number) is { Name: { } name } ? Long(name) : Resolved(number).Key;

    private string Long(Name name) => _aliases.Long(name).Canonical;

    // How many turns ago the one meant spoke, 2 for many; −1 for never.
    private int Turn(int number)
    {
        var key = KeyOf(number);
        return _spoke.Count > 0 && _spoke[^1] == key ? 0 : _spoke.Count > 1 && _spoke[^2] == key ? 1 : _everSpoke.Contains(key) ? 2 : -1;
    }

    private Run Fullest(Mention mention) =>
        mention.Name is { } name && _fullest.TryGetValue(Long(name), out var full) ? full : mention.Words;

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
