using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Puts the tagger's spans together to statements, with what the rules know of them.</summary>
internal sealed class SpanDrafts
{
    private const int LongestAct = 6;

    // The rules find no more cues in a sentence than this.
    private const int MostInSentence = 40;

    private readonly Tape _tape;
    private readonly List<Run> _sources;
    private readonly List<Run> _cues;
    private readonly SpanLinks _links;

    private (int Sentence, List<Cue> Cues) _cuesOf = (-1, []);

    private SpanDrafts(Tape tape, IReadOnlyList<TaggedSpan> spans, List<Draft> passed)
    {
        _tape = tape;
        var taken = passed.Select(Reach).OrderBy(run => run.First).ToList();
        List<Run> Of(SpanRole role) => [.. spans.Where(span => span.Role == role).Select(span => new Run(span.First, span.End)).Where(run => SpanLinks.Around(taken, run) < 0)];
        (_sources, _cues) = (Of(SpanRole.Source), Of(SpanRole.Cue));
        var contents = Of(SpanRole.Content).Where(run => !(run.Length == 1 && tape.Lower(run.First) is "it" or "there")).ToList();
        var days = new ContentDays(tape);
        List<Run> all = [.. spans.Select(span => new Run(span.First, span.End))];
        _links = new SpanLinks(tape, _cues, [.. contents.Select(run => days.Whole(run, all))]);
    }

    /// <summary>The drafts in order of their cues; contents without a cue stand in their places.</summary>
    /// <param name="tape">The text.</param>
    /// <param name="spans">What the tagger found.</param>
    /// <param name="ruled">
    /// What the rules found in the same text. They know the sense of a cue, whom it was told to, whom it cites; forms in which words pass
    /// through several hands are theirs altogether, and so are sayings inside what another said, which the tagger cannot mark.
    /// </param>
    public static List<Draft> Of(Tape tape, IReadOnlyList<TaggedSpan> spans, IReadOnlyList<Draft> ruled)
    {
        var passed = ruled.Where(IsPassedOn).ToList();
        var reader = new SpanDrafts(tape, spans, passed);
        var contents = reader._links.ByCue(out var loose);
        var bySentence = ruled.ToLookup(draft => draft.Sentence);
        loose.RemoveAll(draft => bySentence[draft.Sentence].Take(MostInSentence).Any(rule => rule.Cue is not null && rule.Content.Any(run => run.Overlaps(draft.Content[0]))));
        List<Draft> drafts = [.. passed, .. loose];
        for (var number = 0; number < contents.Length; number++)
        {
            var cue = reader._cues[number];
            var rules = bySentence[tape.SentenceAt(cue.First)];
            var draft = contents[number] is { } said ? reader.Draft(cue, said, rules) : rules.FirstOrDefault(rule => rule.Cue is { } own && own.Overlaps(cue));
            if (draft is not null && reader.IsSaid(draft))
            {
                drafts.Add(draft);
            }
        }

        List<Run> cued = [.. drafts.Where(draft => draft.Cue is not null).SelectMany(draft => draft.Content).OrderBy(run => run.First)];
        drafts.RemoveAll(draft => draft.Cue is null && SpanLinks.Around(cued, draft.Content[0]) is >= 0 and var at && cued[at].Holds(draft.Content[0]));
        List<Run> whole = [.. drafts.SelectMany(draft => draft.Content).OrderBy(run => run.First)];
        var taken = drafts.ToHashSet(ReferenceEqualityComparer.Instance);
        drafts.AddRange(ruled.Where(rule => !taken.Contains(rule)).Select(rule => reader.Inner(rule, whole) ?? (reader.IsMissed(rule, whole) ? rule : null)).OfType<Draft>());
        return [.. drafts.OrderBy(draft => draft.Cue?.First ?? draft.Content[0].First)];
    }

    // “signed a trade agreement” does something; what is said by a word that is no verb of saying has a verb of its own, or stands in quotation marks.
    private bool IsSaid(Draft draft) =>
        draft.Cue is not { } cue || draft.Content.Sum(run => run.Length) > LongestAct
        || Enumerable.Range(cue.First, cue.Length).Any(at => CueVerbs.Of(_tape.Lemma(at)).Count > 0 || _tape.Parsed.Tokens[at].Tag is not (PartOfSpeech.Verb or PartOfSpeech.Auxiliary))
        || draft.Content.Any(run => _tape.QuotedIn(run) > 0 || Enumerable.Range(run.First, run.Length).Any(at => _tape.Parsed.Tokens[at].Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary));

    // “X, citing Y”, “X quoted Y as saying”, “Y told X, which reported”: the tagger knows one speaker a saying.
    private static bool IsPassedOn(Draft draft) => draft.Cited is not null || draft.Quoting is not null || draft.ToldOn || draft.IsCitation;

    private static Run Reach(Draft draft)
    {
        Run[] runs = [.. ((Run?[])[draft.Source, draft.Cue, draft.Cited, draft.Quoting]).OfType<Run>().Concat(draft.Content).Where(run => !run.IsEmpty)];
        return new Run(runs.Min(run => run.First), runs.Max(run => run.End));
    }

    // Said inside what somebody said: its speaker, cue and words all lie in one content.
    private Draft? Inner(Draft rule, List<Run> whole)
    {
        if (rule is not { Cue: { } cue, Source: { } source } || SpanLinks.Around(whole, cue) is not (>= 0 and var at) || !whole[at].Holds(cue) || !whole[at].Holds(source) || SpanLinks.Around(_cues, cue) >= 0)
        {
            return null;
        }

        // Two rules may read on beyond what was said: a statement that reached around the outer one would take its place.
        var outer = whole[at];
        List<Run> inside = [.. rule.Content.Select(run => new Run(Math.Max(run.First, outer.First), Math.Min(run.End, outer.End))).Where(run => !run.IsEmpty)];
        return inside.Count == 0 ? null : rule with { Content = inside };
    }

    // What the corpus that the tagger learnt from does not mark, or not always: a quotation with its cue, a denial, “could not verify”.
    private bool IsMissed(Draft rule, List<Run> whole) =>
        rule is { Cue: { } cue, Source: { IsEmpty: false } } && SpanLinks.Around(_cues, cue) < 0 && SpanLinks.Around(whole, cue) < 0
        && rule.Content.All(run => SpanLinks.Around(whole, run) < 0 && (rule.Sense is CueSense.Deny or CueSense.Doubt or CueSense.Confirm || _tape.QuotedIn(run) * 2 > run.Length));

    private Draft Draft(Run cue, List<Run> contents, IEnumerable<Draft> ruled)
    {
        var sentence = _tape.SentenceAt(cue.First);
        var rule = ruled.FirstOrDefault(draft => draft.Cue is { } own && own.Overlaps(cue));
        var found = Cues(sentence).FirstOrDefault(one => one.Where.Overlaps(cue));
        var sense = rule?.Sense ?? found?.Sense ?? SenseOf(cue);
        if (rule?.Source is { Length: 1 } who && _tape.Lower(who.First) is "who" or "which" && contents.Count == 1 && contents[0].First == rule.Content[0].First)
        {
            contents = [.. rule.Content]; // “Hale, who said the plan was dead, left”: up to the comma
        }

        return new Draft(sentence, Source(cue, rule), cue, sense is CueSense.Deny or CueSense.Confirm or CueSense.Doubt ? [.. contents.Select(run => ContentBounds.Denied(_tape, run))] : contents, sense)
        {
            Listener = rule?.Listener ?? (found is null ? null : AfterCue.Read(_tape, found, _tape.Sentence(sentence).End).Listener),
        };
    }

    // “a letter seen by the council said”: the letter says it.
    private Run? Source(Run cue, Draft? rule)
    {
        var near = _links.Nearest(cue, _sources);
        if (near >= 0 && Apart(cue, _sources[near]) > 1 && Syntactic.SubjectOf(_tape, cue) is { IsEmpty: false } own && !own.Overlaps(_sources[near]))
        {
            return SpanLinks.Around(_sources, own) is >= 0 and var tagged ? _sources[tagged] : own; // the verb's own subject is no other's
        }

        return near < 0 || !CanSpeak(_sources[near]) ? rule?.Source
            : rule?.Source is { } whole && whole.First < _sources[near].First && whole.Holds(_sources[near]) && _tape.Lower(_sources[near].First - 1) == "by" ? whole
            : rule?.Source is { IsEmpty: false } agent && _tape.Lower(cue.End) is "by" && agent.First == cue.End + 1 ? agent
            : _sources[near];
    }

    private static int Apart(Run one, Run other) => Math.Max(one.First - other.End, other.First - one.End);

    // Not a time, nor a word before the noun that it belongs to: “a television” of “a television report”.
    private bool CanSpeak(Run source)
    {
        var at = Syntactic.HeadOf(_tape, source);
        if (Syntactic.Relation(_tape, at) is "compound" && _tape.HeadOf(at) >= source.End && _tape.HeadOf(at) - source.End < 3)
        {
            return false;
        }

        var span = _tape.Span(source);
        return !Ordered.Inside(_tape.Parsed.Times, span, time => time.Where).Any(time => time.Where == span)
            && _tape.Parsed.Tokens[at].Tag is not (PartOfSpeech.Adverb or PartOfSpeech.Adposition or PartOfSpeech.Punctuation);
    }

    private List<Cue> Cues(int sentence)
    {
        if (_cuesOf.Sentence != sentence)
        {
            _cuesOf = (sentence, CueFinder.Cues(_tape, _tape.Sentence(sentence)));
        }

        return _cuesOf.Cues;
    }

    // By the last of its words that is a verb of saying, or a noun made from one.
    private CueSense SenseOf(Run cue)
    {
        for (var at = cue.End - 1; at >= cue.First; at--)
        {
            if (CueVerbs.Of(_tape.Lemma(at)) is { Count: > 0 } verbs)
            {
                return verbs[0].Sense;
            }
        }

        return CueSense.Say;
    }
}
