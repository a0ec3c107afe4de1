using CsCheck;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Tests.Parsing;

public sealed class TextParserTests
{
    private static readonly SourceBook Book = new([]);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[0, 80],
        Some.OneOf(
            "“", "”", "\"", "'", "’", " ", "\n", "\n\n", ".", ",", "?", "said", "Ana", "Ortiz", "Gen.", "U.S.", "20,000", "up to", "$", "%", "the", "of", "(", ")", "Monday", "March",
            "2024", "-", "dozens", "and", "hundred", "Kestrel", "24", "…", "😀", "\ud83d").Array[0, 40].Select(words => string.Join(' ', words)),
        Some.OneOf("“", "\"", "a", " ", "\n", ".", "’", "1", ",").Array[0, 60].Select(string.Concat));

    [Theory]
    [InlineData("said", "say")]
    [InlineData("told", "tell")]
    [InlineData("denied", "deny")]
    [InlineData("claims", "claim")]
    [InlineData("planning", "plan")]
    [InlineData("soldiers", "soldier")]
    [InlineData("countries", "country")]
    [InlineData("people", "person")]
    [InlineData("deployed", "deploy")]
    [InlineData("is", "be")]
    [InlineData("series", "series")]
    public void Gives_dictionary_forms(string word, string lemma) =>
        Assert.Equal(lemma, TextParser.Parse($"It {word}", null, Book).Tokens[1].Lemma);

    [Fact]
    public void Cuts_words_at_their_clitics() =>
        Assert.Equal(["Ana", "’s", "did", "n’t", "go", ",", "O’Malley", "said", "."], Tokens("Ana’s didn’t go, O’Malley said."));

    [Fact]
    public void Knows_the_outlets_of_the_book() =>
        Assert.Equal(NameKind.Outlet, TextParser.Parse("It was carried by Zephyr on Monday.", null, Zephyr).Names.Single().Kind);

    [Fact]
    public void Leaves_day_words_unresolved_without_a_day_of_publication() =>
        Assert.Empty(TextParser.Parse("He spoke on Monday and last week.", null, Book).Times);

    [Fact]
    public void Spans_lie_in_the_text_in_order_and_apart() => Texts.Sample(text =>
    {
        var parsed = TextParser.Parse(text, Moment.On(new DateOnly(2026, 3, 18)), Book);
        return IsInOrder(text, parsed.Tokens.Select(token => token.Where))
            && IsInOrder(text, parsed.Sentences.Select(sentence => sentence.Where))
            && IsInOrder(text, parsed.Quotes)
            && IsInOrder(text, parsed.Names.Select(name => name.Where))
            && IsInOrder(text, parsed.Quantities.Select(quantity => quantity.Where))
            && IsInOrder(text, parsed.Times.Select(time => time.Where));
    });

    [Fact]
    public void Every_token_is_in_one_sentence() => Texts.Sample(text =>
    {
        var parsed = TextParser.Parse(text, null, Book);
        return parsed.Sentences.SelectMany(sentence => Enumerable.Range(sentence.FirstToken, sentence.EndToken - sentence.FirstToken))
            .SequenceEqual(Enumerable.Range(0, parsed.Tokens.Count));
    });

    [Fact]
    public void No_interval_is_the_wrong_way_round() => Texts.Sample(text =>
        TextParser.Parse(text, null, Book).Quantities.All(quantity => quantity.Low <= quantity.Point && quantity.Point <= quantity.High));

    [Theory(Timeout = 20_000)]
    [InlineData("“", 60_000)]
    [InlineData("\"", 60_000)]
    [InlineData("a ", 100_000)]
    [InlineData("(", 100_000)]
    [InlineData("Ana ", 50_000)]
    [InlineData("two hundred and ", 20_000)]
    [InlineData("Bank of the ", 20_000)]
    [InlineData("a-", 50_000)]
    [InlineData("1,", 50_000)]
    [InlineData("1/", 50_000)]
    [InlineData("between 5 and ", 10_000)]
    [InlineData("one in ", 20_000)]
    public async Task Stays_fast_on_hostile_text(string piece, int times) =>
        Assert.NotNull(await Task.Run(() => TextParser.Parse(string.Concat(Enumerable.Repeat(piece, times)), null, Book), TestContext.Current.CancellationToken));

    private static SourceBook Zephyr => new([new Source("Zephyr", SourceKind.Agency, null, Reliability.B, "a test", [], [])]);

    private static IEnumerable<string> Tokens(string text) =>
        TextParser.Parse(text, null, Book).Tokens.Select(token => token.Where.In(text).ToString());

    private static bool IsInOrder(string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end || span.End > text.Length || span.Length == 0)
            {
                return false;
            }

            end = span.End;
        }

        return true;
    }
}
