using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>What a report says of its persons: the office before a name or beside it.</summary>
internal sealed class Offices
{
    private const int LongestTitle = 7;
    private const int LongestApposition = 14;

    private readonly Dictionary<string, (string Role, SpeakerKind Kind)> _held = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _holders = new(StringComparer.Ordinal);

    /// <summary>Reads every name of a person once; its first office counts.</summary>
    public Offices(Tape tape)
    {
        for (var at = 0; at < tape.Count; at++)
        {
            if (tape.NameAt(at) is { Kind: NameKind.Person } name && tape.NameAt(at - 1) != name && !_held.ContainsKey(name.Canonical)
                && (Before(tape, at) ?? After(tape, at, name)) is { } office)
            {
                _held.Add(name.Canonical, office);
                var last = LastTwo(office.Item1);
                _holders[last] = _holders.ContainsKey(last) ? null : name.Canonical;
            }
        }
    }

    /// <summary>The office of the person with this full name, if the report tells one.</summary>
    public (string Role, SpeakerKind Kind)? Of(string person) => _held.TryGetValue(person, out var office) ? office : null;

    /// <summary>The one person whose office ends with these two words, in lower case; null if there is none, or are two.</summary>
    public string? Holder(string office) => _holders.GetValueOrDefault(office);

    /// <summary>The kind that a phrase's nouns tell, the modifiers “intelligence”, “military” and “police” first.</summary>
    public static SpeakerKind? KindIn(Tape tape, Run run)
    {
        SpeakerKind? kind = null;
        for (var at = run.First; at < run.End; at++)
        {
            if (tape.Lower(at) is "intelligence" or "spy")
            {
                return SpeakerKind.Intelligence;
            }

            if (SpeakerWords.KindOf(tape.Lemma(at)) is { } told && tape.NameAt(at) is null or { Kind: not NameKind.Person })
            {
                kind = Prefer(kind, told, tape.Lemma(at));
            }
        }

        return kind;
    }

    // The last noun tells, but “military official” stays military and “party spokesman” the party's.
    private static SpeakerKind? Prefer(SpeakerKind? before, SpeakerKind now, string lemma) => before switch
    {
        SpeakerKind.Military or SpeakerKind.Judicial or SpeakerKind.NonState or SpeakerKind.Politician or SpeakerKind.Company or SpeakerKind.Organisation
            when lemma is "official" or "source" or "officer" or "spokesman" or "spokeswoman" or "spokesperson" or "leader" or "aide" or "adviser" or "chief" or "staff" or "authority" => before,
        SpeakerKind.Official when lemma is "source" or "leader" or "council" or "office" or "staff" => before,
        SpeakerKind.Politician => before,
        _ when now is SpeakerKind.Unknown && before is not null => before,
        _ => now,
    };

    private static string LastTwo(string role)
    {
        var words = role.ToLowerInvariant().Split(' ');
        return string.Join(' ', words[^Math.Min(2, words.Length)..]);
    }

    // Veldan Defence Minister <Omar Hale>
    private static (string, SpeakerKind)? Before(Tape tape, int name)
    {
        var first = name;
        var hasNoun = false;
        while (first > 0 && name - first < LongestTitle && IsTitleWord(tape, first - 1))
        {
            first--;
            hasNoun |= SpeakerWords.KindOf(tape.Lemma(first)) is not null;
        }

        while (first < name && tape.Lower(first) is "former" or "then" or "mr" or "mr." or "mrs." or "ms." or "dr.")
        {
            first++;
        }

        var run = new Run(first, name);
        return hasNoun && !run.IsEmpty ? (tape.Text(run), KindIn(tape, run) ?? SpeakerKind.Unknown) : null;
    }

    private static bool IsTitleWord(Tape tape, int at) =>
        !tape.IsQuoted(at) && tape.IsWord(at) && tape.NameAt(at) is not { Kind: NameKind.Person }
        && (tape.IsCapital(at) && !Grammar.IsStop(tape.Lower(at)) && !Grammar.IsDeterminer(tape.Lower(at)) && !Grammar.IsLinker(tape.Lower(at)) && !Grammar.IsDay(tape.Lower(at)) && !Grammar.IsPronoun(tape.Lower(at))
            || SpeakerWords.KindOf(tape.Lemma(at)) is not null
            || tape.Lower(at) is "defence" or "defense" or "prime" or "vice" or "chief" or "director" or "senior" or "deputy" or "interior" or "finance" or "former" or "head");

    // <Omar Hale>, the Veldan defence minister,
    private static (string, SpeakerKind)? After(Tape tape, int at, Name name)
    {
        while (tape.NameAt(at) == name)
        {
            at++;
        }

        if (tape.Lower(at) != "," || tape.IsQuoted(at))
        {
            return null;
        }

        var first = tape.Lower(at + 1) is "the" or "a" or "an" or "its" or "his" or "her" or "who" ? at + 2 : at + 1;
        var end = first;
        while (end < tape.Count && end - first < LongestApposition && (tape.IsWord(end) || tape.Lower(end) is "'s") && tape.NameAt(end) is not { Kind: NameKind.Person })
        {
            end++;
        }

        var run = new Run(first, end);
        return !run.IsEmpty && tape.Lower(end) is "," or "." or ")" && HasOffice(tape, run) ? (tape.Text(run), KindIn(tape, UpToLinker(tape, run)) ?? SpeakerKind.Unknown) : null;
    }

    private static Run UpToLinker(Tape tape, Run run)
    {
        var end = run.First;
        while (end < run.End && !Grammar.IsLinker(tape.Lower(end)))
        {
            end++;
        }

        var before = new Run(run.First, end);
        return KindIn(tape, before) is null or SpeakerKind.Unknown ? run : before;
    }

    private static bool HasOffice(Tape tape, Run run)
    {
        for (var at = run.First; at < run.End; at++)
        {
            if (SpeakerWords.IsOffice(tape.Lemma(at)) || SpeakerWords.KindOf(tape.Lemma(at)) is SpeakerKind.Analyst or SpeakerKind.Politician or SpeakerKind.Official or SpeakerKind.Media)
            {
                return true;
            }
        }

        return false;
    }
}
