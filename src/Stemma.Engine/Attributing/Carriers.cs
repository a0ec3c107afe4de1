using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Finds the outlet through which somebody's words came: told it, said in an interview with it, on its programme, in an essay for it.</summary>
/// <remarks>
/// The phrase that names the outlet belongs to a statement if both hang on the same verb, or on verbs with the same subject
/// (“telling X …, he said, adding”), or if it stands right behind the cue or behind the quotation.
/// </remarks>
internal sealed class Carriers(Tape tape, OutletPhrases outlets)
{
    private const int Climb = 8;
    private const int Between = 8;
    private const int Furthest = 150;
    private const int MostNear = 20;
    private const int MostReports = 4;

    private static readonly FrozenSet<string> Occasions = WordTable.Words(
        "interview conversation appearance discussion chat essay op-ed column podcast exchange segment broadcast episode interview article opinion piece");

    private static readonly FrozenSet<string> Messages = WordTable.Words("statement email e-mail message comment remark letter text note");

    private int _sentence = -1;
    private int[] _subjects = [];
    private List<(Run Outlet, Run Phrase)> _phrases = [];
    private List<(Run Outlet, int At)> _reports = [];
    private (Draft Draft, Run Outlet)? _last;

    /// <summary>The words that name an outlet which had it from the one whom the words were given to: “…, as reported by the Harbour Times”; null if none is named.</summary>
    public Run? Reporting(Draft draft)
    {
        if (Credits.Behind(tape, draft.Sentence) is { } credit)
        {
            return credit;
        }

        Read(draft.Sentence);
        foreach (var (outlet, at) in _reports)
        {
            if (draft.Cue is { } cue && at > cue.First && draft.Content.All(run => !run.Holds(at)))
            {
                return outlet;
            }
        }

        return null;
    }

    /// <summary>The words that name the outlet, or null.</summary>
    public Run? Of(Draft draft)
    {
        if (draft.Cue is not { } cue || draft.Source is not { IsEmpty: false } source)
        {
            return null;
        }

        if (_last is { } last && last.Draft.Sentence == draft.Sentence && last.Draft.Source == source)
        {
            return last.Outlet; // “…,” he said, adding
        }

        Read(draft.Sentence);
        foreach (var (outlet, phrase) in Near(cue))
        {
            if (Distinct(outlet, source) && Belongs(phrase, draft, cue))
            {
                _last = (draft, outlet);
                return outlet;
            }
        }

        return null;
    }

    private IEnumerable<(Run Outlet, Run Phrase)> Near(Run cue)
    {
        var (low, high) = (0, _phrases.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _phrases[middle].Phrase.First < cue.First - Furthest ? (middle + 1, high) : (low, middle);
        }

        for (var at = low; at < _phrases.Count && at - low < MostNear && _phrases[at].Phrase.First < cue.End + Furthest; at++)
        {
            yield return _phrases[at];
        }
    }

    private static bool Distinct(Run one, Run other) => one.End <= other.First || other.End <= one.First;

    private bool Belongs(Run phrase, Draft draft, Run cue)
    {
        if (cue.Holds(phrase.First) || IsRightBehind(cue, phrase))
        {
            return true;
        }

        var head = Syntactic.HeadOf(tape, cue);
        var isSaid = draft.Content.Any(run => run.Holds(phrase));
        if (isSaid)
        {
            return VerbOf(phrase) == head && !tape.IsQuoted(phrase.First);
        }

        var verbs = Verbs(head);
        return Verbs(VerbOf(phrase)).Any(verbs.Contains) || IsFronted(phrase, draft, verbs) || IsBehindQuotation(phrase, draft) || IsBeforeQuotation(phrase, draft) || IsWhereSaid(phrase, draft);
    }

    // In an interview with Kestrel 24 - held in May in Port Vela - Hale said …
    private bool IsFronted(Run phrase, Draft draft, List<int> verbs) =>
        phrase.First <= tape.Sentence(_sentence).First + 1 && draft.Source is { } source && source.First >= phrase.End && (Syntactic.Relation(tape, verbs[^1]) is "root" || source.First - phrase.End <= 1);

    // telling Kestrel 24, “…,” he said
    private bool IsBeforeQuotation(Run phrase, Draft draft) =>
        draft.Source is { Length: 1 } source && Pronouns.IsPersonal(tape.Lower(source.First))
        && draft.Content.Any(run => tape.IsQuoted(run.First) && run.First >= phrase.End && run.First - phrase.End <= Between && source.First >= run.End && source.First - run.End <= 1);

    // an interview with Kestrel 24, in which Hale said …
    private bool IsWhereSaid(Run phrase, Draft draft)
    {
        var at = phrase.End + (tape.Lower(phrase.End) == "," ? 1 : 0);
        at += tape.Lower(at) is "in" or "during" && tape.Lower(at + 1) is "which" ? 2 : tape.Lower(at) is "where" ? 1 : 0;
        return tape.Lower(at - 1) is "which" or "where" && draft.Source?.First == at;
    }

    // said late on Sunday on Kestrel 24
    private bool IsRightBehind(Run cue, Run phrase)
    {
        var at = cue.End;
        while (at < phrase.First && (Grammar.IsDay(tape.Lower(at)) || Grammar.IsAdverb(tape.Lower(at)) || (tape.Lower(at) is "on" or "in" && Grammar.IsDay(tape.Lower(at + 1)))))
        {
            at++;
        }

        return at == phrase.First;
    }

    // “…,” in an interview with Kestrel 24
    private bool IsBehindQuotation(Run phrase, Draft draft) =>
        draft.Content.Any(run => run.End == phrase.First && tape.IsQuoted(run.End - 1));

    private int VerbOf(Run phrase)
    {
        var at = Syntactic.HeadOf(tape, phrase);
        for (var step = 0; step < Climb && tape.Parsed.Tokens[at].Tag is not Model.PartOfSpeech.Verb && tape.HeadOf(at) != at; step++)
        {
            at = tape.HeadOf(at);
        }

        return at;
    }

    // From a verb up to the one that has the subject.
    private List<int> Verbs(int at)
    {
        List<int> verbs = [];
        for (var step = 0; step < Climb; step++)
        {
            verbs.Add(at);
            var first = tape.Sentence(_sentence).First;
            var hasSubject = at >= first && at - first < _subjects.Length && _subjects[at - first] >= 0;
            var relation = Syntactic.Relation(tape, at);
            var isLoose = relation is "ccomp" && tape.Lower(at).EndsWith("ing", StringComparison.Ordinal);
            if (hasSubject || tape.HeadOf(at) == at || !(isLoose || relation is "advcl" or "conj" or "xcomp" or "acl" or "parataxis"))
            {
                break;
            }

            at = tape.HeadOf(at);
        }

        return verbs;
    }

    private void Read(int sentence)
    {
        if (sentence == _sentence)
        {
            return;
        }

        _sentence = sentence;
        var run = tape.Sentence(sentence);
        _subjects = new int[run.Length];
        Array.Fill(_subjects, -1);
        (_phrases, _reports) = ([], []);
        for (var at = run.First; at < run.End; at++)
        {
            if (Syntactic.Relation(tape, at) is "nsubj" && tape.HeadOf(at) is var head && run.Holds(head))
            {
                _subjects[head - run.First] = at;
            }

            if (!tape.IsQuoted(at) && Phrase(at, run) is { } phrase)
            {
                _phrases.Add(phrase);
            }

            if (_reports.Count < MostReports && !tape.IsQuoted(at) && Credits.IsReport(tape, at) && outlets.At(at + 2, run.End, Airing.Told) is { } report)
            {
                _reports.Add((report, at));
            }
        }
    }

    private (Run Outlet, Run Phrase)? Phrase(int at, Run sentence)
    {
        var lemma = tape.Lemma(at);
        var word = tape.Lower(at);
        if (lemma is "tell" && !IsPassive(at))
        {
            return outlets.At(at + 1, sentence.End, IsInterview(at, sentence) ? Airing.Interview : Airing.Told) is { } told ? (told, new Run(at, told.End)) : null;
        }

        if (lemma is "write" && tape.Lower(at + 1) is "the")
        {
            return outlets.At(at + 1, sentence.End, Airing.Sent) is { } written ? (written, new Run(at, written.End)) : null;
        }

        if (Occasions.Contains(lemma) || Messages.Contains(lemma))
        {
            return Occasion(at, sentence, Messages.Contains(lemma));
        }

        var airing = word switch
        {
            "on" when !Grammar.IsDay(tape.Lower(at + 1)) => Airing.On,
            "to" when IsAddressed(at) => Airing.Sent,
            "in" or "for" when lemma is not "" && IsWriting(at - 1) => Airing.Sent,
            "to" or "with" or "by" when tape.Lower(at - 1) is "speaking" or "talking" or "interviewed" => Airing.Told,
            _ => (Airing?)null,
        };
        return airing is { } how && outlets.At(at + 1, sentence.End, how) is { } named ? (named, new Run(at, named.End)) : null;
    }

    // told Omar Hale in an interview
    private bool IsInterview(int at, Run sentence)
    {
        for (var next = at + 2; next < sentence.End && next - at < Between && !IsEnd(next); next++)
        {
            if (tape.Lower(next) is "interview" && tape.Lower(next - 1) is not ("the" or "his" or "her" or "that"))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPassive(int at) => Grammar.IsBe(tape.Lower(at - 1)) || (Grammar.IsAdverb(tape.Lower(at - 1)) && Grammar.IsBe(tape.Lower(at - 2)));

    // “repeated to Kestrel 24”, “confirmed the news to the Harbour Times”
    private bool IsAddressed(int at) =>
        CueVerbs.Of(tape.Lemma(at - 1)).Count > 0 || (tape.Relation(at) is "case" && CueVerbs.Of(tape.Lemma(tape.HeadOf(tape.HeadOf(at)))).Count > 0);

    private bool IsWriting(int at) => tape.Lemma(at) is "write" or "publish" or "opine";

    // in an interview that aired on Sunday on Kestrel 24; in a Kestrel 24 interview
    private (Run Outlet, Run Phrase)? Occasion(int at, Run sentence, bool isMessage)
    {
        var first = at;
        while (first > sentence.First && !IsOccasion(first - 1) && !Grammar.IsLinker(tape.Lower(first - 1)) && at - first < 6 && WordClass.IsPart(tape, first - 1, at))
        {
            first--;
        }

        if (!IsOccasion(first - 1))
        {
            return null;
        }

        first--;
        if (!isMessage && first + 1 < at && outlets.EndsBefore(at))
        {
            return (new Run(first + 1, at), new Run(first, at + 1));
        }

        for (var next = at + 1; next < sentence.End && next - at <= Between && !IsEnd(next); next++)
        {
            var word = tape.Lower(next);
            var fits = isMessage ? word is "to" : word is "with" or "on" or "for" or "to" or "by" or "in";
            var airing = isMessage || word is "in" or "for" or "to" ? Airing.Sent : word is "on" ? Airing.On : Airing.Interview;
            if (fits && outlets.At(next + 1, sentence.End, airing) is { } named)
            {
                return (named, new Run(first, named.End));
            }
        }

        return null;
    }

    private bool IsOccasion(int at) =>
        tape.Lower(at) is "in" or "during" or "at" or "on" or "for" or "through" or "via" or "as" || tape.Lemma(at) is "give" or "grant";

    private bool IsEnd(int at) => tape.Lower(at) is "," or ":" or "that" or "who" or "where" || Grammar.IsFinal(tape.Lower(at)) || (tape.IsQuoted(at) && Grammar.IsQuoteMark(tape.Lower(at)));
}
