using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds who is said to have said what.</summary>
public static class Attributor
{
    /// <summary>The statements in reading order of their content. Pure: the same text always gives the same ones.</summary>
    public static IReadOnlyList<Statement> StatementsIn(ParsedText text, SourceBook book)
    {
        var tape = new Tape(text);
        List<Draft> ruled = [.. Enumerable.Range(0, text.Sentences.Count).SelectMany(sentence => SentenceReader.Drafts(tape, sentence))];
        var drafts = SpanDrafts.Of(tape, SpanTagger.Shipped.Spans(text), ruled);
        foreach (var headline in Enumerable.Range(0, text.Sentences.Count).Except(ruled.Select(draft => draft.Sentence)).Select(sentence => Headlines.Draft(tape, sentence)).OfType<Draft>())
        {
            drafts.RemoveAll(draft => draft.Sentence == headline.Sentence);
            drafts.Add(headline);
        }

        drafts.RemoveAll(draft => draft.Cue is { } cue && Credits.Holds(tape, cue));
        drafts = Tails.Cut(tape, [.. drafts.OrderBy(draft => draft.Cue?.First ?? draft.Content[0].First)]);
        var placed = LooseQuotes.Placed(tape, drafts);
        return OneKind.Of(LeadSpeaker.Named(text, new ChainBuilder(tape, book).Statements([.. placed, .. InnerSpeech.Drafts(tape, placed)])));
    }
}
