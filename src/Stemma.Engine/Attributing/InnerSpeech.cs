using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Reads what somebody says that another said: “People tell me the road is safe,” Hale said; Ortiz said Hale calmed them, telling them to wait.</summary>
/// <remarks>Only what is said to have been said counts: not what could, should or did not get said, and not what the speaker says of his own words.</remarks>
internal static class InnerSpeech
{
    private const int FewestTokens = 5;
    private const int FewestSaid = 2;
    private const int Climb = 24;

    /// <summary>The sayings inside of statements that are none of these yet, in reading order.</summary>
    /// <param name="tape">The text.</param>
    /// <param name="drafts">The statements found.</param>
    public static List<Draft> Drafts(Tape tape, IReadOnlyList<Draft> drafts)
    {
        List<Draft> found = [.. Quoted(tape, drafts), .. drafts.SelectMany(draft => Reported(tape, draft))];
        var cues = drafts.Select(draft => draft.Cue).OfType<Run>().SelectMany(cue => Enumerable.Range(cue.First, cue.Length)).ToHashSet();
        List<Draft> own = [];
        foreach (var draft in found.OrderBy(draft => draft.Cue!.Value.First))
        {
            if (Enumerable.Range(draft.Cue!.Value.First, draft.Cue.Value.Length).All(cues.Add))
            {
                own.Add(draft);
            }
        }

        return own;
    }

    // What is not quoted, sentence by sentence.
    private static IEnumerable<Draft> Reported(Tape tape, Draft draft)
    {
        if (draft.Cue is null || draft.Sense is not (CueSense.Say or CueSense.Confirm))
        {
            yield break;
        }

        foreach (var run in draft.Content.Where(run => run.Length >= FewestTokens && !tape.IsQuoted(run.First) && tape.SentenceAt(run.First) == tape.SentenceAt(run.End - 1)))
        {
            foreach (var inner in Read(tape, run))
            {
                yield return inner;
            }
        }
    }

    private static List<Draft> Quoted(Tape tape, IReadOnlyList<Draft> drafts)
    {
        var said = new bool[tape.Quotes.Count];
        foreach (var run in drafts.SelectMany(draft => draft.Content))
        {
            for (var at = run.First; at < run.End; at++)
            {
                if (tape.QuoteAt(at) is >= 0 and var quote)
                {
                    said[quote] = true;
                    at = Math.Max(at, tape.Quotes[quote].End - 1);
                }
            }
        }

        List<Draft> found = [];
        var spoken = new Tape(tape.Parsed with { Quotes = [] });
        for (var quote = 0; quote < said.Length; quote++)
        {
            if (said[quote] && tape.Quotes[quote].Length >= FewestTokens)
            {
                found.AddRange(Sentences(tape, tape.Quotes[quote]).SelectMany(part => Read(spoken, part)));
            }
        }

        return found;
    }

    private static IEnumerable<Run> Sentences(Tape tape, Run quote)
    {
        var (first, end) = (quote.First + 1, quote.End - 1);
        for (var sentence = tape.SentenceAt(first); first < end; sentence++)
        {
            var last = Math.Min(end, tape.Sentence(sentence).End);
            if (last - first >= FewestTokens)
            {
                yield return new Run(first, last);
            }

            first = Math.Max(first, last);
            if (sentence + 1 >= tape.Parsed.Sentences.Count)
            {
                break;
            }
        }
    }

    private static IEnumerable<Draft> Read(Tape spoken, Run part) =>
        SentenceReader.Drafts(spoken, spoken.SentenceAt(part.First), part).Select(draft => draft with { Source = Subject(spoken, draft) }).Where(draft => IsSaid(spoken, draft, part)).Select(draft => draft with { Content = [.. draft.Content.Select(run => Clause(spoken, draft.Cue!.Value, run))] });

    // “I know people say …”: from behind the verb before.
    private static Run? Subject(Tape spoken, Draft draft)
    {
        if (draft.Source is not { } source)
        {
            return null;
        }

        var first = source.First;
        for (var at = source.First; at < source.End - 1; at++)
        {
            first = spoken.Parsed.Tokens[at].Tag is PartOfSpeech.Verb && spoken.HeadOf(at) != source.End - 1 ? at + 1 : first;
        }

        return source with { First = first };
    }

    // “When Hale said he would go, we left”: what follows the cue ends where the words end that hang on it.
    private static Run Clause(Tape spoken, Run cue, Run content)
    {
        var head = Syntactic.HeadOf(spoken, cue);
        if (content.First < cue.First || Syntactic.Relation(spoken, head) is not "advcl")
        {
            return content;
        }

        var end = content.End;
        while (end > content.First + FewestSaid && !HangsOn(spoken, end - 1, head))
        {
            end--;
        }

        return content with { End = end };
    }

    private static bool HangsOn(Tape spoken, int at, int head)
    {
        for (var step = 0; step < Climb && at != head && spoken.HeadOf(at) != at; step++)
        {
            at = spoken.HeadOf(at);
        }

        return at == head;
    }

    private static bool IsSaid(Tape spoken, Draft draft, Run part) =>
        draft is { Cue: { } cue, Source: { IsEmpty: false } source, Sense: CueSense.Say or CueSense.Confirm or CueSense.Ask }
        && part.Holds(cue) && part.Holds(source) && draft.Content.All(run => part.Holds(run) && run.Length >= FewestSaid)
        && CueVerbs.Of(spoken.Lemma(cue.End - 1)) is [{ Takes: Takes.Anything } or { Lemma: "tell" }, ..]
        && !Enumerable.Range(cue.First, cue.Length).Any(at => spoken.Parsed.Tokens[at].FineTag is "MD" || Grammar.IsNegation(spoken.Lower(at)))
        && spoken.Parsed.Tokens[Syntactic.HeadOf(spoken, source)].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral
        && !(spoken.Lower(source.First) is "you" && source.Length == 1);
}
