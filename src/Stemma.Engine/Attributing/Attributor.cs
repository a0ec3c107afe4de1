using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds who is said to have said what.</summary>
public static class Attributor
{
    /// <summary>The statements in reading order of their content. Pure: the same text always gives the same ones.</summary>
    public static IReadOnlyList<Statement> StatementsIn(ParsedText text, SourceBook book)
    {
        var tape = new Tape(text);
        List<Draft> drafts = [];
        for (var sentence = 0; sentence < text.Sentences.Count; sentence++)
        {
            var found = SentenceReader.Drafts(tape, sentence);
            drafts.AddRange(found.Count == 0 && Headlines.Draft(tape, sentence) is { } headline ? [headline] : found);
        }

        return LeadSpeaker.Named(text, new ChainBuilder(tape, book).Statements(LooseQuotes.Placed(tape, drafts)));
    }
}
