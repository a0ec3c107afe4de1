using Stemma.Eval;

namespace Stemma.Tests.Evaluating;

public sealed class DecompositionTests
{
    private const string Passage = "Veldania has not sent or lent ships since May, but Ilmaria will if asked.";

    private static readonly DecomposedSentence Sentence = new("", Passage, false, []);

    private static readonly GoldClaim[] Gold =
    [
        .. new[] { "a- Veldania has not sent … ships *since May*", "a- Veldania has not … lent ships *since May*", "a+ Ilmaria will if *asked*" }
            .Select(line => GoldClaim.Parse(line, Sentence, "file:1")),
    ];

    [Fact]
    public void The_sentences_are_many_and_their_claims_are_their_own_words()
    {
        var passages = DecompositionTask.Passages();

        Assert.True(passages.Count(passage => passage.IsHeld) >= 60);
        Assert.True(passages.Count(passage => !passage.IsHeld) >= 110);
        Assert.All(passages.SelectMany(passage => passage.Claims), claim => Assert.NotEmpty(claim.Keys.Concat(claim.Plain)));
    }

    [Theory]
    [InlineData("a Veldania has", "a claim begins with")]
    [InlineData("b+ Veldania has", "a claim begins with")]
    [InlineData("a+ Veldania had", "does not stand")]
    [InlineData("a+ ania has", "does not stand")]
    [InlineData("a+ {Veldania}", "without words")]
    public void A_wrong_line_is_refused_with_its_place(string line, string why)
    {
        var message = Assert.Throws<FormatException>(() => GoldClaim.Parse(line, Sentence, "file:7")).Message;

        Assert.StartsWith("file:7: ", message, StringComparison.Ordinal);
        Assert.Contains(why, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Claims_one_by_one_are_entailed_complete_and_atomic() =>
        Assert.Equal(
            new DecompositionScore(3, 3, 3, 3, 3),
            ScoreOf("a- Veldania has not sent ships since May", "a- Veldania has not lent ships since May", "a+ Ilmaria will if asked"));

    [Fact]
    public void A_sentence_left_whole_is_entailed_and_not_atomic() =>
        Assert.Equal(new DecompositionScore(1, 1, 0, 3, 2), ScoreOf("a- " + Passage));

    [Theory]
    [InlineData("a- Veldania has sent ships since May")] // the negation is lost
    [InlineData("a- Veldania has not sent ships")] // the time is lost
    [InlineData("a+ Veldania has not sent ships since May")] // the polarity is wrong
    [InlineData("s- Veldania has not sent ships since May")] // nobody is cited
    [InlineData("a- Veldania has not sent ships since May asked")] // more than one claim says, less than two
    [InlineData("a+ Ilmaria will")] // the condition is lost
    public void What_the_sentence_does_not_say_is_not_entailed(string claim) =>
        Assert.Equal(0, ScoreOf(claim).Entailed);

    private static DecompositionScore ScoreOf(params string[] claims) => DecompositionScore.Of(Gold, [.. claims.Select(Found)], null);

    private static FoundClaim Found(string line)
    {
        var words = ClaimWords.In(Passage);
        var (from, found) = (0, new List<int>());
        var said = line[3..];
        foreach (var word in ClaimWords.In(said).Select(span => span.In(said).ToString()))
        {
            var at = Enumerable.Range(from, words.Count - from).First(index => words[index].In(Passage).SequenceEqual(word));
            found.Add(at);
            from = at + 1;
        }

        return new FoundClaim(found, line[0] == 'a', line[1] == '-', Passage);
    }
}
