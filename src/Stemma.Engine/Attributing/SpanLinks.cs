using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Links the tagger's spans to one another: each content to its nearest cue, each cue to its nearest source.</summary>
/// <remarks>
/// Nearness is the gap in tokens, a sentence's end between counting twenty; on gold spans of PolNeAR this links 98 of 100 contents and 99 of
/// 100 cues as the annotators did.
/// </remarks>
internal sealed class SpanLinks
{
    private const int SentencePrice = 20;
    private const int Furthest = 60;

    private readonly Tape _tape;
    private readonly List<Run> _cues;
    private readonly List<Run> _contents;

    /// <summary>Takes cues and contents in reading order.</summary>
    public SpanLinks(Tape tape, List<Run> cues, List<Run> contents) => (_tape, _cues, _contents) = (tape, cues, contents);

    /// <summary>For each cue the contents that are its, in reading order; null if there are none.</summary>
    /// <param name="loose">Quotations that have no cue.</param>
    public List<Run>?[] ByCue(out List<Draft> loose)
    {
        var contents = new List<Run>?[_cues.Count];
        var cueOfQuote = new Dictionary<int, int>();
        List<Run> without = [];
        foreach (var content in _contents)
        {
            var cue = Nearest(content, _cues) is >= 0 and var near ? near : Announced(content, contents);
            if (cue < 0)
            {
                without.Add(content);
                continue;
            }

            cue = Continued(content, cue, contents);
            (contents[cue] ??= []).Add(WholeQuotation(content));
            if (_tape.QuoteAt(content.First) is >= 0 and var quote)
            {
                cueOfQuote.TryAdd(quote, cue);
            }
        }

        foreach (var said in contents.OfType<List<Run>>())
        {
            Join(said);
        }

        // A quotation that runs over paragraphs is said where its last one is.
        loose = [];
        foreach (var content in without)
        {
            if (_tape.QuoteAt(content.First) is >= 0 and var quote && cueOfQuote.TryGetValue(quote, out var cue))
            {
                contents[cue] = [.. contents[cue]!.Append(content).OrderBy(run => run.First)];
            }
            else if (_tape.QuotedIn(content) > 0)
            {
                loose.Add(Signed(content) ?? new Draft(_tape.SentenceAt(content.First), null, null, [content], CueSense.Say) { SameSpeaker = true });
            }
        }

        return contents;
    }

    // “We go.”⏎⏎– Omar Hale
    private Draft? Signed(Run content)
    {
        if (!Grammar.IsDash(_tape.Lower(content.End)) || !_tape.IsCapital(content.End + 1))
        {
            return null;
        }

        var sentence = _tape.Sentence(_tape.SentenceAt(content.End + 1));
        var name = NounPhrases.After(_tape, content.End + 1, sentence.End, withApposition: true);
        return name.IsEmpty || sentence.End - name.End > 1 ? null
            : new Draft(_tape.SentenceAt(content.First), name, new Run(content.End, content.End + 1), [content], CueSense.Say);
    }

    // Hale wrote:⏎⏎“We go.”
    private int Announced(Run content, List<Run>?[] contents)
    {
        var sentence = _tape.SentenceAt(content.First);
        if (_tape.Lower(content.First - 1) != ":" || !_tape.BeginsParagraph(sentence))
        {
            return -1;
        }

        var last = FirstFrom(_cues, content.First) - 1;
        return last >= 0 && contents[last] is null && _tape.SentenceAt(_cues[last].First) == sentence - 1 ? last : -1;
    }

    // “We go,” said Hale, referring to Veldan. “And we stay.” goes on with what was quoted before, whatever cue stands nearer.
    private int Continued(Run content, int cue, List<Run>?[] contents)
    {
        var sentence = _tape.SentenceAt(_cues[cue].First);
        if (!_tape.IsQuoted(content.First) || sentence >= _tape.SentenceAt(content.First))
        {
            return cue;
        }

        for (var back = cue; back >= 0 && _tape.SentenceAt(_cues[back].First) == sentence; back--)
        {
            if (contents[back] is { } said && said.Exists(run => _tape.IsQuoted(run.First) && _tape.IsQuoted(run.End - 1)))
            {
                return back;
            }
        }

        return cue;
    }

    // Pieces with nothing but a comma between them are one.
    private void Join(List<Run> said)
    {
        for (var at = said.Count - 1; at > 0; at--)
        {
            if (said[at].First == said[at - 1].End + 1 && _tape.Lower(said[at].First - 1) == ",")
            {
                said[at - 1] = new Run(said[at - 1].First, said[at].End);
                said.RemoveAt(at);
            }
        }
    }

    // “We will not go.⏎⏎“Nobody can force us,” she said: the paragraphs before belong to what she said, if nothing in them is anybody else's.
    private Run WholeQuotation(Run content)
    {
        if (_tape.QuoteAt(content.First) is not (>= 0 and var quote) || _tape.Quotes[quote].First >= content.First || !_tape.BeginsParagraph(_tape.SentenceAt(content.First))
            || _tape.Sentence(_tape.SentenceAt(content.First)).First != content.First)
        {
            return content;
        }

        var before = new Run(_tape.Quotes[quote].First, content.First);
        return Around(_cues, before) < 0 && Around(_contents, before) < 0 ? new Run(before.First, content.End) : content;
    }

    /// <summary>The nearest of some runs in order, in the same paragraph; −1 if none is near.</summary>
    public int Nearest(Run run, List<Run> others)
    {
        var (best, least) = (-1, Furthest);
        var after = others.Count == 0 ? 0 : FirstFrom(others, run.End);
        for (var other = after; other < others.Count && others[other].First - run.End < least; other++)
        {
            Try(other, others[other].First - run.End);
        }

        for (var other = after - 1; other >= 0 && run.First - others[other].End < least; other--)
        {
            if (others[other].End <= run.First)
            {
                Try(other, run.First - others[other].End);
            }
        }

        return best;

        void Try(int other, int gap)
        {
            var apart = Math.Abs(_tape.SentenceAt(others[other].First) - _tape.SentenceAt(run.First));
            var cost = gap + (SentencePrice * apart);
            if ((cost < least || (cost == least && other < best)) && SameParagraph(run, others[other]))
            {
                (best, least) = (other, cost);
            }
        }
    }

    /// <summary>The one of some runs in order that shares a token with this one; −1 if none does.</summary>
    public static int Around(List<Run> runs, Run run)
    {
        var at = FirstFrom(runs, run.End) - 1;
        return at >= 0 && runs[at].Overlaps(run) ? at : -1;
    }

    private static int FirstFrom(List<Run> runs, int token)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = runs[middle].First < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private bool SameParagraph(Run one, Run other) =>
        _tape.Parsed.Sentences[_tape.SentenceAt(one.First)].Paragraph == _tape.Parsed.Sentences[_tape.SentenceAt(other.First)].Paragraph;
}
