using Stemma.Attributing;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Tests.Attributing;

public sealed class SpanDraftsTests
{
    [Fact]
    public void A_quotation_goes_on_with_the_cue_it_began_with()
    {
        const string Text = "“We will go,” said Hale, referring to the council. “Nobody can stop us.”";
        var drafts = Drafts(Text, (SpanRole.Content, "“We will go,”"), (SpanRole.Cue, "said"), (SpanRole.Source, "Hale"), (SpanRole.Cue, "referring to"), (SpanRole.Content, "the council"), (SpanRole.Content, "“Nobody can stop us.”"));

        Assert.Equal(["“We will go,”", "“Nobody can stop us.”"], ContentOf(drafts, "said"));
        Assert.Equal(["the council"], ContentOf(drafts, "referring to"));
    }

    [Fact]
    public void A_colon_announces_the_next_paragraph() =>
        Assert.Equal(["“We will all go home now.”"], ContentOf(Drafts("Hale wrote:\n\n“We will all go home now.”", (SpanRole.Source, "Hale"), (SpanRole.Cue, "wrote"), (SpanRole.Content, "“We will all go home now.”")), "wrote"));

    [Fact]
    public void A_name_behind_a_dash_signs_the_quotation_above()
    {
        var (tape, drafts) = Drafts("“We will all go home now.”\n\n– Omar Hale", (SpanRole.Content, "“We will all go home now.”"));

        Assert.Equal("Omar Hale", Assert.Single(drafts).Source is { } source ? tape.Text(source) : null);
    }

    [Fact]
    public void What_is_said_inside_ends_with_what_it_is_said_in()
    {
        const string Outer = "Hale said Ortiz would go to Port Vela";
        var (tape, drafts) = Drafts(Outer + ", the council reported.", (SpanRole.Content, Outer), (SpanRole.Source, "the council"), (SpanRole.Cue, "reported"));
        var outer = Assert.Single(drafts, draft => tape.Text(draft.Cue!.Value) == "reported");

        Assert.All(drafts.Where(draft => draft != outer), inner => Assert.True(outer.Content[0].Holds(inner.Content[^1])));
        Assert.Contains(drafts, draft => tape.Text(draft.Cue!.Value) == "said");
    }

    [Fact]
    public void A_verb_with_a_subject_of_its_own_has_no_other_speaker()
    {
        const string Text = "Hale left when the council, after a long night of talks, said that Ortiz would stay.";
        var (tape, drafts) = Drafts(Text, (SpanRole.Source, "Hale"), (SpanRole.Cue, "said"), (SpanRole.Content, "that Ortiz would stay"));

        Assert.Equal("the council", tape.Text(Assert.Single(drafts, draft => draft.Cue is { } cue && tape.Text(cue) == "said").Source!.Value));
    }

    private static string[] ContentOf((Tape Tape, List<Draft> Drafts) found, string cue) =>
        [.. Assert.Single(found.Drafts, draft => draft.Cue is { } run && found.Tape.Text(run) == cue).Content.Select(found.Tape.Text)];

    private static (Tape Tape, List<Draft> Drafts) Drafts(string text, params (SpanRole Role, string Words)[] spans)
    {
        var parsed = TextParser.Parse(text, null, new SourceBook([]));
        var tape = new Tape(parsed);
        List<Draft> ruled = [.. Enumerable.Range(0, parsed.Sentences.Count).SelectMany(sentence => SentenceReader.Drafts(tape, sentence))];
        return (tape, SpanDrafts.Of(tape, [.. spans.Select(span => Tagged(parsed, span.Role, span.Words))], ruled));
    }

    private static TaggedSpan Tagged(ParsedText parsed, SpanRole role, string words)
    {
        var start = parsed.Text.IndexOf(words, StringComparison.Ordinal);
        List<int> inside = [.. Enumerable.Range(0, parsed.Tokens.Count).Where(at => parsed.Tokens[at].Where.Start >= start && parsed.Tokens[at].Where.End <= start + words.Length)];
        return new TaggedSpan(role, inside[0], inside[^1] + 1, new TextSpan(start, start + words.Length));
    }
}
