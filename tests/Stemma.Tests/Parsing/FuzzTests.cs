using System.Text;
using CsCheck;
using Stemma.Attributing;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Tests.Parsing;

/// <summary>Any text at all is read without failing, and what is found lies in it, in order and apart.</summary>
public sealed class FuzzTests
{
    private const string Article =
        """
        PORT VELA, March 3 (Harbour Wire) - Veldan Defence Minister Omar Hale said on Monday that about 20,000 soldiers would go to the port “within weeks”.

        “We don’t know who'll pay,” said Ana Ortiz, an analyst at the Littoral Institute. “It’s U.S.-made, $3.5bn, and not ours.”

        A person familiar with the talks, citing two officials, told Kestrel 24 the plan was “dead” (see https://harbour.example/a?b=1)... The ministry's spokesman declined to comment!
        """;

    private static readonly SourceBook Book = new([]);
    private static readonly Moment Day = Moment.On(new DateOnly(2026, 3, 18));

    private static readonly string[] Pieces =
    [
        "“", "”", "\"", "'", "’", "‘", "''", "``", "«", "(", ")", "[", "]", "[...]", ".", "...", "…", "?!", ",", ";", ":", "-", "--", "–", "—", "/", "&", "_", "*", "#", "@", "$", "%", "+", "<", ">", "=", "^",
        " ", "  ", "\n", "\n\n", "\r\n", "\t", "\0", "\u001b", "\u00a0", "\u200b", "\u200d", "\ufeff", "\u00ad", "\u2029", "\u0301", "\ufe0f", "\ud83d", "\ude00", "😀", "👨‍👩‍👧", "🇫", "👍🏽", "𝐀",
        "said", "Omar", "Hale", "Gen.", "U.S.", "no.", "No.", "don’t", "'s", "n't", "cannot", "e-", "non-", "al-", "Veldan-led", "1", "20,000", "3.5", "5:30", "9/11", "1990s", "10k", "$", "555-0100", "http://", "www.a", "a@b.example", ":-)",
        "Кто", "说", "。", "في", "שלום", "ǅ", "ß", "ﬁ", "①", "½", "according to", "“No,” he said.", "up to", "between", "and", "Monday", "the",
    ];

    private static readonly Gen<string> FromPieces = Some.OneOf(Pieces).Array[0, 60].Select(string.Concat);

    private static readonly Gen<string> FromBytes = Gen.Byte.Array[0, 200].Select(bytes => Encoding.UTF8.GetString(bytes) + Encoding.Latin1.GetString(bytes) + Encoding.Unicode.GetString(bytes));

    private static readonly Gen<string> Mutated = Gen.Select(Gen.Int[0, Article.Length - 1], Gen.Int[0, 12], Some.OneOf(Pieces)).Array[1, 12].Select(changes =>
    {
        var text = Article;
        foreach (var (at, length, piece) in changes)
        {
            var from = Math.Min(at, text.Length);
            text = text[..from] + piece + text[Math.Min(text.Length, from + length)..];
        }

        return text;
    });

    private static readonly Gen<string> Texts = Gen.OneOf(FromPieces, FromBytes, Mutated, Gen.String[0, 120]);

    [Fact]
    public void Any_text_is_cut_in_order_and_whole() =>
        Texts.Sample(text => Assert.Null(FaultIn(text, Tokenizer.Tokens(text))), iter: 20_000);

    [Fact]
    public void Any_text_is_parsed_and_attributed() => Texts.Sample(text =>
    {
        var parsed = TextParser.Parse(text, Day, Book);
        Assert.Null(FaultIn(parsed));
        Assert.All(Attributor.StatementsIn(parsed, Book), statement => Assert.Null(FaultIn(text, statement)));
    });

    [Theory]
    [InlineData("A senior \ud83d official said the plan was dead. Omar Hale said it was not.")]
    [InlineData("The \ude00 minister\ud83d, Omar Hale\ufffe, said so.")]
    public void Half_characters_in_what_speakers_are_called_are_no_fault(string text) =>
        Assert.NotEmpty(Attributor.StatementsIn(TextParser.Parse(text, Day, Book), Book));

    // Twice the text must not take four times as long: a cutter that is not linear does not end within the limit.
    [Theory(Timeout = 240_000)]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("a")]
    [InlineData("a ")]
    [InlineData("A. ")]
    [InlineData("a.b@")]
    [InlineData("ab.cd")]
    [InlineData("@_")]
    [InlineData("#1")]
    [InlineData("1-")]
    [InlineData("1a")]
    [InlineData("1/2.3:4,")]
    [InlineData("a-")]
    [InlineData("e-e-")]
    [InlineData("’s")]
    [InlineData("a’s’")]
    [InlineData("http://a(")]
    [InlineData("😀\u200d")]
    [InlineData("\ud83d")]
    [InlineData("\u0301")]
    [InlineData("\u200b")]
    [InlineData(".)\"")]
    [InlineData("No. (")]
    [InlineData("[1] ")]
    public async Task A_megabyte_of_one_piece_is_cut_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var sentences = await Task.Run(() => SentenceSplitter.Sentences(text, Tokenizer.Tokens(text)), TestContext.Current.CancellationToken);

        Assert.True(sentences.Count == 0 || sentences[^1].Where.End <= text.Length);
    }

    [Fact]
    public void A_sentence_of_fifty_thousand_words_is_cut()
    {
        var text = LongSentence(50_000);
        var tokens = Tokenizer.Tokens(text);

        Assert.Equal(tokens.Count, SentenceSplitter.Sentences(text, tokens).Sum(sentence => sentence.EndToken - sentence.FirstToken));
    }

    [Fact(Timeout = 480_000)]
    public async Task A_very_long_sentence_is_parsed_and_attributed()
    {
        var text = LongSentence(2_000);
        var (parsed, statements) = await Task.Run(() => TextParser.Parse(text, Day, Book) is var found ? (found, Attributor.StatementsIn(found, Book)) : default, TestContext.Current.CancellationToken);

        Assert.Null(FaultIn(parsed));
        Assert.All(statements, statement => Assert.Null(FaultIn(text, statement)));
    }

    private static string LongSentence(int words) =>
        "Hale said " + string.Concat(Enumerable.Repeat("the force, which Ortiz’s “aides” doubt, goes 3-4 times to Port Vela and ", words / 16)) + "ends.";

    // What is wrong with the parse, or null.
    private static string? FaultIn(ParsedText parsed)
    {
        var (next, paragraph) = (0, 0);
        foreach (var sentence in parsed.Sentences)
        {
            if (sentence.FirstToken != next || sentence.EndToken <= next || sentence.Paragraph < paragraph
                || sentence.Where != new TextSpan(parsed.Tokens[sentence.FirstToken].Where.Start, parsed.Tokens[sentence.EndToken - 1].Where.End))
            {
                return $"the sentence {sentence} does not follow the one before, or is not its tokens";
            }

            (next, paragraph) = (sentence.EndToken, sentence.Paragraph);
        }

        return next != parsed.Tokens.Count ? "tokens are in no sentence"
            : FaultIn(parsed.Text, parsed.Tokens.Select(token => token.Where))
            ?? FaultIn(parsed.Text, parsed.Quotes)
            ?? FaultIn(parsed.Text, parsed.Names.Select(name => name.Where))
            ?? FaultIn(parsed.Text, parsed.Quantities.Select(quantity => quantity.Where))
            ?? FaultIn(parsed.Text, parsed.Times.Select(time => time.Where));
    }

    private static string? FaultIn(string text, Statement statement) =>
        statement.Content.Concat(new[] { statement.Source, statement.Cue }.OfType<TextSpan>()).Append(statement.Reach).Any(span => span.Length == 0 || span.End > text.Length)
            ? $"a span of {statement} lies outside the text or is empty" : null;

    private static string? FaultIn(string text, IEnumerable<TextSpan> spans)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end || span.End > text.Length || span.Length == 0)
            {
                return $"{span} is empty, outside the text, or overlaps what ends at {end}";
            }

            end = span.End;
        }

        return null;
    }
}
