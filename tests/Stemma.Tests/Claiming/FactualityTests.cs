using Stemma.Claiming;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Tests.Claiming;

public sealed class FactualityTests
{
    [Theory]
    [InlineData("The Veldan navy seized two boats.", "seized", nameof(FactualityClass.Happened))]
    [InlineData("The Veldan navy did not seize any boats.", "seize", nameof(FactualityClass.NotHappened))]
    [InlineData("The crew managed to save the ship.", "save", nameof(FactualityClass.Happened))]
    [InlineData("The crew failed to save the ship.", "save", nameof(FactualityClass.NotHappened))]
    [InlineData("The mayor refused to sign the order.", "sign", nameof(FactualityClass.NotHappened))]
    [InlineData("The mayor regretted that the fair was cancelled.", "cancelled", nameof(FactualityClass.Happened))]
    [InlineData("The mayor did not know that the guard had fled.", "fled", nameof(FactualityClass.Happened))]
    [InlineData("The storm kept the ferry from leaving Port Vela.", "leaving", nameof(FactualityClass.NotHappened))]
    [InlineData("The ferry left without waiting for passengers.", "waiting", nameof(FactualityClass.NotHappened))]
    [InlineData("The council has yet to approve the plan.", "approve", nameof(FactualityClass.NotHappened))]
    [InlineData("The minister may resign.", "resign", nameof(FactualityClass.Uncertain))]
    [InlineData("It is unclear whether the minister resigned.", "resigned", nameof(FactualityClass.Uncertain))]
    [InlineData("Did the minister resign?", "resign", nameof(FactualityClass.Uncertain))]
    [InlineData("The minister did not rule out a strike.", "strike", nameof(FactualityClass.Uncertain))]
    [InlineData("The minister probably resigned.", "resigned", nameof(FactualityClass.Probable))]
    [InlineData("Velda will send 20,000 soldiers.", "send", nameof(FactualityClass.Planned))]
    [InlineData("Velda vowed to send 20,000 soldiers.", "send", nameof(FactualityClass.Planned))]
    [InlineData("Velda will not send soldiers.", "send", nameof(FactualityClass.NotHappened))]
    [InlineData("Velda ruled out sending soldiers.", "sending", nameof(FactualityClass.NotHappened))]
    public void Words_commit_their_author(string text, string predicate, string expected) =>
        Assert.Equal(expected, $"{Of(text, predicate).AuthorClass}");

    [Theory]
    [InlineData("The ministry said that troops crossed the border.", "crossed", nameof(FactualityClass.Happened))]
    [InlineData("The ministry said that no troops crossed the border.", "crossed", nameof(FactualityClass.NotHappened))]
    [InlineData("The ministry denied that troops crossed the border.", "crossed", nameof(FactualityClass.NotHappened))]
    [InlineData("The ministry dismissed reports that troops crossed the border.", "crossed", nameof(FactualityClass.NotHappened))]
    [InlineData("Omar Hale denied any involvement.", "involvement", nameof(FactualityClass.NotHappened))]
    [InlineData("Analysts believe that the truce collapsed.", "collapsed", nameof(FactualityClass.Probable))]
    [InlineData("The spokesman neither confirmed nor denied that talks had begun.", "begun", nameof(FactualityClass.Uncertain))]
    [InlineData("The firm said it would buy the shipyard.", "buy", nameof(FactualityClass.Planned))]
    public void A_source_is_committed_by_its_own_words(string text, string predicate, string expected) =>
        Assert.Equal(expected, $"{Of(text, predicate).SourceClass}");

    [Fact]
    public void A_denial_leaves_its_author_uncommitted() =>
        Assert.Equal(FactualityClass.Uncertain, Of("The ministry denied that troops crossed the border.", "crossed").AuthorClass);

    [Fact]
    public void What_lies_ahead_has_not_happened()
    {
        var ahead = Of("Velda will send 20,000 soldiers next year.", "send");
        var behind = Of("Velda sent 20,000 soldiers last year.", "sent");

        Assert.True(ahead.IsAhead);
        Assert.True(ahead.Happened < 0, $"{ahead}");
        Assert.False(behind.IsAhead);
        Assert.True(behind.Happened > 1, $"{behind}");
    }

    [Theory]
    [InlineData("denied that the ", 2000)]
    [InlineData("if not ", 5000)]
    [InlineData("?", 20000)]
    [InlineData("не 없 \ud800 ", 3000)]
    public void Any_text_is_read_within_bounds(string piece, int times)
    {
        var parsed = TextParser.Parse(string.Concat(Enumerable.Repeat(piece, times)), null, SourceBook.Shipped);

        for (var token = 0; token < parsed.Tokens.Count; token += Math.Max(1, parsed.Tokens.Count / 400))
        {
            var found = FactualityReader.Of(parsed, token);
            Assert.InRange(found.Author, -3, 3);
            Assert.InRange(found.Source, -3, 3);
            Assert.InRange(found.Happened, -3, 3);
        }
    }

    [Fact]
    public void A_text_without_trees_is_read()
    {
        var parsed = TextParser.Parse("The navy did not seize the boats.", null, SourceBook.Shipped);
        var bare = parsed with { Tokens = [.. parsed.Tokens.Select(token => new Token(token.Where, token.Lemma))], Encoded = [] };

        Assert.InRange(FactualityReader.Of(bare, 4).Author, -3, 3);
    }

    [Theory]
    [InlineData("manage", "to", 1, -1)]
    [InlineData("fail", "to", -1, .9)]
    [InlineData("know", "that", 1, 1)]
    [InlineData("remember", "to", 1, -1)]
    [InlineData("know", "whether", 0, 0)]
    public void A_word_has_its_signature(string lemma, string sense, double plus, double minus)
    {
        var signature = Signatures.Of(lemma, sense)!;

        Assert.Equal(plus, signature.Of(1));
        Assert.Equal(minus, signature.Of(-1));
    }

    [Fact]
    public void What_no_list_knows_has_no_signature() => Assert.Null(Signatures.Of("wobble", "to"));

    private static Factuality Of(string text, string predicate)
    {
        var parsed = TextParser.Parse(text, null, SourceBook.Shipped);
        var token = parsed.Tokens.Select((one, at) => (one, at)).First(pair => pair.one.Where.In(text).SequenceEqual(predicate)).at;
        return FactualityReader.Of(parsed, token);
    }
}
