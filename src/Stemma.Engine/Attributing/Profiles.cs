using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Collects what a report says of its names: offices before and beside them, parties, ages, campaigns.</summary>
internal sealed partial class Profiles
{
    private const int LongestTitle = 9;

    private readonly Tape _tape;
    private readonly Dictionary<string, Profile> _profiles = new(StringComparer.Ordinal);

    /// <summary>Reads every name of the text once.</summary>
    public Profiles(Tape tape)
    {
        _tape = tape;
        for (var at = 0; at < tape.Count; at++)
        {
            if (tape.NamedAt(at) is { Kind: not NameKind.Nationality } name && tape.NamedAt(at - 1) != name)
            {
                var end = at + 1;
                while (tape.NamedAt(end) == name)
                {
                    end++;
                }

                Read(Make(name), new Run(at, end));
            }
        }

        Genders.Count(tape, this);
        Holders.Read(tape, this);
    }

    /// <summary>Every profile, by first mention.</summary>
    public IEnumerable<Profile> All => _profiles.Values;

    /// <summary>The profile of a name's fullest form; null for what the report does not name.</summary>
    public Profile? Of(string canonical) => _profiles.GetValueOrDefault(canonical);

    private Profile Make(Name name)
    {
        if (!_profiles.TryGetValue(name.Canonical, out var profile))
        {
            profile = new Profile(name.Canonical, name.Kind);
            _profiles.Add(name.Canonical, profile);
        }

        return profile;
    }

    private void Read(Profile profile, Run name)
    {
        profile.Mentions.Add(name.First);
        ReadTitle(profile, name.First);
        ReadOwnTitle(profile, name);
        ReadBeside(profile, name.End);
        ReadAhead(profile, name.First);
        ReadRace(profile, name);
    }

    // Veldan Defence Minister <Omar Hale>, conservative columnist <Omar Hale>, Kestrel’s <Omar Hale>
    private void ReadTitle(Profile profile, int name)
    {
        var first = name;
        while (first > 0 && name - first < LongestTitle && IsTitleWord(first - 1))
        {
            first--;
        }

        if (first < name && SpeakerPhrase.Of(_tape, new Run(first, name)) is { Noun: not null } phrase && phrase.Core.End == name)
        {
            Add(profile, FactSort.Title, phrase);
        }
        else if (_tape.Lower(name - 1) is "'s" or "'" && _tape.NamedAt(name - 2) is { Kind: NameKind.Outlet or NameKind.Organisation or NameKind.Other } && profile.NameKind is NameKind.Person)
        {
            Add(profile, FactSort.Belonging, SpeakerPhrase.Of(_tape, new Run(FirstOf(name - 2), name - 1)));
        }

        profile.Feminine += _tape.Lower(name - 1) switch { "mrs." or "mrs" or "ms." or "ms" or "miss" => 3, "mr." or "mr" or "sir" => -3, _ => 0 };
    }

    // <Moderator Omar Hale>, <Harbour Workers President Omar Hale>: a title that was taken for a part of the name
    private void ReadOwnTitle(Profile profile, Run name)
    {
        for (var at = name.First; profile.NameKind is NameKind.Person or NameKind.Organisation && at < name.End - 1 && name.Length > 2; at++)
        {
            if (SpeakerNouns.At(_tape, at, name.End - 1) is { Noun.IsPersonal: true } title && name.End - title.End is > 0 and < 5 && !_tape.Lower(title.End - 1).EndsWith('s') && SpeakerNouns.Of(_tape.Lower(name.End - 1)) is not { Sort: NounSort.Body or NounSort.Unit } && _tape.Lower(title.End) is not ("of" or "for"))
            {
                profile.IsTitled = true;
                Add(profile, FactSort.Title, SpeakerPhrase.OfTitle(_tape, new Run(name.First, title.End), at));
                return;
            }
        }
    }

    private int FirstOf(int at)
    {
        var name = _tape.NamedAt(at);
        while (_tape.NamedAt(at - 1) == name)
        {
            at--;
        }

        return at;
    }

    private bool IsTitleWord(int at)
    {
        var word = _tape.Lower(at);
        if (_tape.IsQuoted(at) || Grammar.IsDeterminer(word) || Grammar.IsPronoun(word) || Grammar.IsStop(word) || Grammar.IsDay(word) || Grammar.IsAuxiliary(word) || (CueVerbs.Of(_tape.Lemma(at)).Count > 0 && !_tape.IsCapital(at) && SpeakerNouns.At(_tape, at, at + 3) is null))
        {
            return false;
        }

        if (_tape.NamedAt(at) is { Kind: NameKind.Person })
        {
            return false;
        }

        // front-runner: the parts of a compound are one word
        if (_tape.IsHyphen(at) || _tape.IsHyphen(at + 1))
        {
            return true;
        }

        return word is "'s" or "of" or "the" or "for" ? _tape.NamedAt(at + 1) is not { Kind: NameKind.Person } && (word is "'s" || _tape.IsCapital(at + 1) && _tape.IsCapital(at - 1))
            : _tape.IsWord(at) && !Grammar.IsLinker(word)
                && (_tape.IsCapital(at) || SpeakerNouns.Of(word) is not null || SpeakerNouns.ModifierAt(_tape, at, at + 1) is not null || IsAdjective(word));
    }

    private static bool IsAdjective(string word) =>
        word is "former" or "then" or "ex" or "senior" or "top" or "chief" or "deputy" or "longtime" or "veteran" or "vice" or "retired" or "acting" or "presidential" or "fellow" or "state" or "local" or "prime" or "foreign" or "talk" or "show" or "campaign"
        || word.EndsWith("al", StringComparison.Ordinal) || word.EndsWith("ive", StringComparison.Ordinal) || word.EndsWith("ic", StringComparison.Ordinal) || word.EndsWith("based", StringComparison.Ordinal);

    // of the Harbour Times, of digital consulting firm Kestrel
    private void Belong(Profile profile, int at)
    {
        var end = EndOfPiece(at);
        if (end > at && profile.NameKind is NameKind.Person && SpeakerPhrase.Of(_tape, new Run(at, end)) is var phrase)
        {
            Add(profile, FactSort.Belonging, phrase);
        }
    }

    private bool AddPhrase(Profile profile, FactSort sort, int at, bool determined)
    {
        var end = EndOfPiece(at);
        if (end <= at || Grammar.IsStop(_tape.Lower(at)) || Grammar.IsPronoun(_tape.Lower(at)) && !Grammar.IsDeterminer(_tape.Lower(at)) || determined && _tape.Lower(at) is not ("a" or "an" or "the" or "one" or "his" or "her" or "its"))
        {
            return false;
        }

        var phrase = SpeakerPhrase.Of(_tape, new Run(at, end));
        var isFact = phrase.Noun is { } noun && noun.IsPersonal == profile.NameKind is NameKind.Person && (phrase.Core.First == at || phrase.NounFirst == at || HowMany.IsOne(_tape, at)) && !Grammar.IsPronoun(_tape.Lower(at));
        if (isFact)
        {
            Add(profile, sort, phrase);
            AddSecond(profile, sort, phrase.Core.End, end);
        }

        return isFact;
    }

    // an adviser to the minister and <a professor at the university>
    private void AddSecond(Profile profile, FactSort sort, int at, int end)
    {
        for (; at < end - 1; at++)
        {
            if (_tape.Lower(at) == "and" && (Grammar.IsDeterminer(_tape.Lower(at + 1)) || SpeakerNouns.At(_tape, at + 1, end) is not null || IsAdjective(_tape.Lower(at + 1))) && SpeakerPhrase.Of(_tape, new Run(at + 1, end)) is { Noun.IsPersonal: true } second)
            {
                Add(profile, sort, second);
                return;
            }
        }
    }

    private int EndOfPiece(int at)
    {
        var end = at;
        while (end < _tape.Count && end - at < 30 && !_tape.IsQuoted(end) && !Grammar.IsFinal(_tape.Lower(end)) && _tape.Lower(end) is not ("," or ")" or ":") && !(Grammar.IsDash(_tape.Lower(end)) && !_tape.Touches(end)))
        {
            end++;
        }

        return end;
    }

    // the head of the council, <Omar Hale>,
    private void ReadAhead(Profile profile, int name)
    {
        if (_tape.Lower(name - 1) is not "," || profile.NameKind is not NameKind.Person || _tape.IsQuoted(name - 1))
        {
            return;
        }

        for (var first = name - 2; first >= 0 && name - first < 16 && !_tape.IsQuoted(first) && !Grammar.IsFinal(_tape.Lower(first)) && _tape.Lower(first) is not ","; first--)
        {
            var begins = Grammar.IsDeterminer(_tape.Lower(first)) || first == _tape.Sentence(_tape.SentenceAt(name)).First || _tape.Lower(first + 1) is "'s" && _tape.NamedAt(first) is not null;
            if (begins && SpeakerPhrase.Of(_tape, new Run(first, name - 1)) is { Noun.IsPersonal: true } phrase && !phrase.Has(_tape, "and") && _tape.Lower(phrase.Head) == _tape.Lemma(phrase.Head))
            {
                Add(profile, FactSort.Apposition, phrase);
                return;
            }
        }
    }

    private void ReadRace(Profile profile, Run name)
    {
        var after = _tape.Lower(name.End) is "'s" or "'" ? name.End + 1 : name.End;
        var word = _tape.Lower(after);
        var ahead = _tape.Lower(name.First - 1);
        profile.Races += word is "campaign" or "campaigns" or "rally" or "rallies" or "supporters" or "supporter" or "voters" or "camp" or "surrogate" or "surrogates" or "delegates" or "candidacy" or "nomination" or "ticket" or "backers" or "endorsement"
            || (ahead is "for" or "against" or "over" && _tape.Lemma(name.First - 2) is "vote" or "voter" or "campaign" or "stump" or "support" or "ballot" or "delegate" or "victory")
            || (ahead is "endorse" or "endorsed" or "endorses" or "endorsing") ? 1 : 0;
        profile.Reigns += word is "administration" or "government" or "cabinet" or "presidency" || ahead is "president" or "premier" ? 1 : 0;
    }

    private void Add(Profile profile, FactSort sort, SpeakerPhrase phrase)
    {
        var isFormer = IsFormer(phrase) || (sort is FactSort.Predicate && _tape.Lower(phrase.All.First - 1) is "was" or "served");
        if (profile.Facts.Count < 64)
        {
            profile.Facts.Add(new Fact(sort, phrase, isFormer));
        }
    }

    private bool IsFormer(SpeakerPhrase phrase)
    {
        for (var at = phrase.All.First; at < phrase.Core.End; at++)
        {
            if (_tape.Lower(at) is "former" or "ex" or "once" or "late" or "retired" or "then" or "onetime")
            {
                return true;
            }
        }

        return false;
    }
}
