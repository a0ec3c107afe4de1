using CsCheck;
using Stemma.Briefing;
using Stemma.Words;

namespace Stemma.Tests.Briefing;

public sealed class QuotingTests
{
    [Theory]
    [InlineData("The ministry denied that ships will sail", "ships will sail", "The ministry denied that ships will sail")]
    [InlineData("The ministry said ships will sail", "ships will sail", "ships will sail")]
    [InlineData("On Monday, ships will sail, if the harbour is clear", "ships will sail", "On Monday, ships will sail, if the harbour is clear")]
    [InlineData("Nobody said that ships will sail, officials said", "ships will sail", "Nobody said that ships will sail, officials said")]
    public void A_clause_keeps_what_turns_it(string sentence, string clause, string expected)
    {
        var start = sentence.IndexOf(clause, StringComparison.Ordinal);
        Assert.Equal(expected, Quoting.Clause(sentence, new TextSpan(start, start + clause.Length), new TextSpan(0, sentence.Length))?.Words);
    }

    [Fact]
    public void A_long_sentence_is_cut_at_a_clause_with_an_ellipsis()
    {
        var sentence = "Ships will sail on Monday with food and tents for the islands, " + string.Concat(Enumerable.Repeat("said the captain of the port, ", 10)) + "who left.";
        var quoted = Quoting.Sentence(sentence, new TextSpan(0, 20), new TextSpan(0, sentence.Length));
        Assert.EndsWith("said the captain of the port …", quoted?.Words, StringComparison.Ordinal);
        Assert.InRange(quoted!.Value.Words.Length, 60, 180);
    }

    [Fact]
    public void Inner_quotation_marks_become_single() =>
        Assert.Equal("He said ‘we will sail’ and left", Quoting.OneLine("He said “we will\n sail” and left"));

    [Fact]
    public void Whatever_is_quoted_the_verifier_lets_stand() => Gen.Select(Sentences, Gen.Int[0, 40], Gen.Int[1, 40]).Sample((sentence, start, length) =>
    {
        var from = Math.Min(start, sentence.Length - 1);
        var whole = new TextSpan(0, sentence.Length);
        var clause = new TextSpan(from, Math.Min(sentence.Length, from + length));
        foreach (var quoted in (Quoted?[])[Quoting.Sentence(sentence, clause, whole), Whole(sentence, clause) ? Quoting.Clause(sentence, clause, whole) : null])
        {
            if (quoted is { Words.Length: > 0 } one && one.Words.Any(char.IsLetter) && !CutCheck.StandsAlone(one.Words, sentence, one.Cited))
            {
                return false;
            }
        }

        return true;
    });

    private static bool Whole(string text, TextSpan span) =>
        (span.Start is 0 || text[span.Start - 1] is ' ') && (span.End == text.Length || text[span.End] is ' ' or ',');

    private static readonly string[] Words =
    [
        "ships", "sail", "not", "denied", "if", ",", ";", "—", "said", "he", "“we", "may", "20,000", "didn’t", "reportedly", "the", "port", "(only", "there)", "whether", "unless", "no", ".", "U.S.",
    ];

    private static readonly Gen<string> Sentences = Gen.Int[0, Words.Length - 1].Array[1, 80]
        .Select(words => string.Join(' ', words.Select(at => Words[at])).Replace(" ,", ",", StringComparison.Ordinal));
}
