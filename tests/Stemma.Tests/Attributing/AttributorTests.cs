using CsCheck;
using Stemma.Attributing;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Tests.Attributing;

public sealed class AttributorTests
{
    private static readonly SourceBook Book = new([]);

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[0, 80],
        Some.OneOf(
            "“", "”", "\"", "said", "says", "Ana Ortiz", "he", "who", "which", ",", ".", "?", "\n\n", "according to", "the minister", "officials", "told", "Kestrel 24", "reported",
            "citing", "that", "was quoted", "as saying", "denied", "reports", "and", "but", "(", ")", "on Monday", ":", "–", "by", "to", "in a statement", "it", "a report", "of", "with", "adding")
            .Array[0, 40].Select(words => string.Join(' ', words)));

    [Fact]
    public void Spans_lie_in_the_text_and_no_chain_is_empty() => Texts.Sample(text => StatementsIn(text).All(statement =>
        statement.Chain.Count is > 0 and < 8
        && statement.Content.Count > 0
        && statement.Content.All(piece => piece.Length > 0 && piece.End <= text.Length)
        && statement.Content.Zip(statement.Content.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
        && (statement.Source?.End ?? 0) <= text.Length
        && (statement.Cue?.End ?? 0) <= text.Length));

    [Fact]
    public void Statements_come_in_reading_order_of_their_content() => Texts.Sample(text =>
    {
        var statements = StatementsIn(text);
        return statements.Zip(statements.Skip(1)).All(pair => pair.First.Content[0].Start <= pair.Second.Content[0].Start);
    });

    [Fact]
    public void Who_is_named_has_no_reason_to_hide() =>
        Assert.All(
            StatementsIn("Ana Ortiz said no on condition of anonymity.").SelectMany(statement => statement.Chain),
            speaker => Assert.False(speaker.Traits.HasFlag(SpeakerTraits.ReasonGiven)));

    [Fact]
    public void The_book_tells_what_an_outlet_is()
    {
        var book = new SourceBook([new Source("Zephyr", SourceKind.Agency, null, Reliability.B, "a test", [], [])]);
        var text = TextParser.Parse("Troops could leave, Zephyr reported.", null, book);

        Assert.Equal(SpeakerKind.Media, Attributor.StatementsIn(text, book).Single().Speaker.Kind);
    }

    [Theory]
    [InlineData("The paper was drawn up by the military staff of the Harbour Council and is marked “for discussion”.", "military staff of the Harbour Council")]
    [InlineData("A senior Veldan intelligence official confirmed fighting in the north but refused details.", "senior Veldan intelligence official")]
    [InlineData("Deputy Secretary Lena Brandt of the Council said that he was sorry.", "Lena Brandt")]
    public void A_speaker_is_called_by_his_own_words_alone(string text, string name) =>
        Assert.All(StatementsIn(text), statement => Assert.Equal(name, statement.Speaker.Name));

    [Theory(Timeout = 20_000)]
    [InlineData("he said ", 24_000)]
    [InlineData("Ortiz said, ", 16_000)]
    [InlineData("(a ", 60_000)]
    [InlineData("Ana, the a ", 16_000)]
    [InlineData("he said, citing ", 12_000)]
    [InlineData("“A b c d e,” he said.\n\n", 8_000)]
    [InlineData("The foreign minister said no. ", 8_000)]
    public async Task Stays_fast_on_hostile_text(string piece, int times) =>
        Assert.NotNull(await Task.Run(() => StatementsIn(string.Concat(Enumerable.Repeat(piece, times))), TestContext.Current.CancellationToken));

    private static IReadOnlyList<Statement> StatementsIn(string text) =>
        Attributor.StatementsIn(TextParser.Parse(text, null, Book), Book);
}
