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
            drafts.AddRange(SentenceReader.Drafts(tape, sentence));
        }

        return [.. drafts.Select(draft => new Statement(
            draft.Source is { IsEmpty: false } source ? tape.Span(source) : null,
            draft.Cue is { } cue ? tape.Span(cue) : null,
            [.. draft.Content.Select(tape.Span)],
            draft.Sense,
            [new Speaker("", SpeakerIdentity.None, SpeakerKind.Unknown, SpeakerTraits.None, default)]))];
    }
}
