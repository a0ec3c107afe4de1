using CsCheck;
using Stemma.Claiming;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Tests.Claiming;

public sealed class FrameReaderTests
{
    private static readonly SourceBook Book = new([]);
    private static readonly Moment Day = Moment.On(new DateOnly(2026, 3, 18));

    private static readonly string[] Words = ["Velda", "and", "Hale", "said", "on", "Monday", "that", "it", "will", "launch", "an", "attack", "in", "Terrin", "by", "rebels"];

    private static readonly string[] Relations =
    [
        null!, "root", "nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss", "case", "conj", "cc", "xcomp", "advcl", "acl", "acl:relcl", "amod", "aux", "aux:pass", "cop",
        "compound", "compound:prt", "flat", "appos", "det", "advmod", "punct", "parataxis", "mark", "ccomp",
    ];

    [Theory]

    // verbs
    [InlineData("Rebels attacked the port of Vela on Monday.", "attacked", "attack: Rebels > the port of Vela")]
    [InlineData("The port was attacked by rebels.", "attacked", "attack: rebels > The port")]
    [InlineData("The port was attacked by Monday.", "attacked", "attack: - > The port")]
    [InlineData("Velda gave the Terrins two ships.", "gave", "give: Velda > two ships > the Terrins")]
    [InlineData("Omar Hale set up a council in March.", "set", "set up: Omar Hale > a council")]
    [InlineData("Omar Hale set up a council in March.", "up", "set up: Omar Hale > a council")]
    [InlineData("Ana Ortiz is dead.", "is", "dead: Ana Ortiz > -")]
    [InlineData("The minister will resign.", "will", "resign: The minister > -")]

    // a subject shared
    [InlineData("Velda agreed to send troops.", "send", "send: Velda > troops")]
    [InlineData("The court ordered Hale to pay a fine.", "pay", "pay: Hale > a fine")]
    [InlineData("Hale was ordered to leave the country.", "leave", "leave: Hale > the country")]
    [InlineData("Rebels seized the port and burned two ships.", "burned", "burn: Rebels > two ships")]
    [InlineData("Rebels attacked and burned the port.", "attacked", "attack: Rebels > the port")]
    [InlineData("Two men were seized and questioned.", "questioned", "question: - > Two men")]
    [InlineData("Police arrested a man who attacked the minister.", "attacked", "attack: a man > the minister")]
    [InlineData("Police searched the house that rebels burned.", "burned", "burn: rebels > the house")]
    [InlineData("The soldiers deployed to the border were tired.", "deployed", "deploy: - > The soldiers")]
    [InlineData("The rebels holding the port are few.", "holding", "hold: The rebels > the port")]

    // event nouns
    [InlineData("The attack on the port by rebels ended.", "attack", "attack: rebels > the port")]
    [InlineData("Velda announced its deployment of troops.", "deployment", "deployment: its > troops")]
    [InlineData("Hale’s arrest surprised many.", "arrest", "arrest: - > Hale")]
    [InlineData("The arrival of two ships was delayed.", "arrival", "arrival: two ships > -")]
    [InlineData("Rebels launched an attack on the port.", "attack", "attack: Rebels > the port")]
    [InlineData("Rebels launched an attack on the port.", "launched", "attack: Rebels > the port")]
    [InlineData("An attack was launched by rebels.", "launched", "attack: rebels > -")]
    public void Reads_who_did_what_to_whom(string sentence, string predicate, string expected) => Assert.Equal(expected, Shown(sentence, At(sentence, predicate)));

    [Fact]
    public void Reads_time_place_name_and_auxiliaries()
    {
        const string Sentence = "Gen. Omar Hale has been killed in Velda on Monday, Ana Ortiz said on Tuesday.";
        var frame = At(Sentence, "killed");
        Assert.Equal("Omar Hale", frame.Object?.Name?.Canonical);
        Assert.Equal("Velda", frame.Place?.Canonical);
        Assert.Equal(new DateOnly(2026, 3, 16), frame.When?.From);
        Assert.Equal(["has", "been"], frame.Auxiliaries);
        Assert.True(frame.IsPassive);
        Assert.Equal(new DateOnly(2026, 3, 17), At(Sentence, "said").When?.From);
    }

    [Theory]
    [InlineData("Rebels did not attack the port.", "attack", true)]
    [InlineData("Rebels launched no attack on the port.", "launched", true)]
    [InlineData("Hale did not say that rebels attacked the port.", "attacked", false)]
    [InlineData("Rebels attacked the port.", "attacked", false)]
    public void Only_a_word_of_its_own_negates(string sentence, string predicate, bool negated) => Assert.Equal(negated, At(sentence, predicate).IsNegated);

    [Fact]
    public void A_relative_clause_is_no_part_of_an_argument()
    {
        const string Sentence = "Hale, who lives in Velda, praised the soldiers who held the port.";
        Assert.Equal("praise: Hale > the soldiers", Shown(Sentence, At(Sentence, "praised")));
    }

    [Fact]
    public void Broken_trees_are_read_without_failing() =>
        Gen.Select(Gen.Int[-9, 9], Gen.Int[0, Relations.Length - 1], Gen.Enum<PartOfSpeech>()).Array[Words.Length].Sample(links =>
        {
            var text = TextParser.Parse(string.Join(' ', Words), Day, Book);
            Token[] tokens = [.. text.Tokens.Select((token, at) => token with { HeadOffset = links[at].Item1, Relation = Relations[links[at].Item2], Tag = links[at].Item3 })];
            var reader = new FrameReader(text with { Tokens = tokens });
            for (var at = 0; at < tokens.Length; at++)
            {
                var frame = reader.At(at);
                Assert.All(frame.Arguments, argument => Assert.InRange(argument.Where.End, argument.Where.Start + 1, text.Text.Length));
            }
        });

    [Fact(Timeout = 60_000)]
    public async Task A_sentence_of_many_words_takes_linear_time()
    {
        var text = await Task.Run(() => TextParser.Parse(string.Join(' ', Enumerable.Repeat("Velda sent troops to the port and", 4_000)), Day, Book), TestContext.Current.CancellationToken);
        var reader = new FrameReader(text);
        var frames = text.Tokens.Select((_, at) => reader.At(at)).ToList();
        Assert.Equal(text.Tokens.Count, frames.Count);
    }

    private static Frame At(string sentence, string predicate)
    {
        var text = TextParser.Parse(sentence, Day, Book);
        var at = text.Tokens.ToList().FindIndex(token => token.Where.In(sentence).SequenceEqual(predicate));
        return new FrameReader(text).At(at);
    }

    private static string Shown(string sentence, Frame frame) =>
        string.Join(" > ", new[] { frame.Subject, frame.Object }.Select(one => one?.Where.In(sentence).ToString() ?? "-"))
            .Insert(0, $"{frame.Lemma}: ") + (frame.Recipient is { } recipient ? $" > {recipient.Where.In(sentence)}" : "");
}
