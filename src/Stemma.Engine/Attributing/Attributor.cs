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
        var read = drafts.SelectMany(draft => draft.Content.Select(run => tape.SentenceAt(run.First)).Append(draft.Sentence)).ToHashSet();
        for (var sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            if (!read.Contains(sentence) && Headlines.Draft(tape, sentence) is { } headline)
            {
                drafts.Add(headline);
            }
        }

        drafts = [.. drafts.OrderBy(draft => draft.Cue?.First ?? draft.Content[0].First)];
        return LeadSpeaker.Named(text, new ChainBuilder(tape, book).Statements(LooseQuotes.Placed(tape, drafts)));
    }
}
