using CsCheck;
using Stemma.Briefing;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tests.Briefing;

public sealed class NameCheckTests
{
    [Theory]
    [InlineData("two port officials, through Kestrel 24", "said two port officials", "Kestrel 24", true)]
    [InlineData("three port officials", "said two port officials", "Kestrel 24", false)]
    [InlineData("The", "The minister", "Kestrel 24", false)]
    public void Every_word_of_a_name_is_in_the_cited_words(string name, string words, string outlet, bool isThere) =>
        Assert.Equal(isThere, NameCheck.HasAllWords(name, [Citing(words, outlet)]));

    [Fact]
    public void What_the_writer_takes_for_covered_the_verifier_does_too() => Gen.Select(Names, Names, Names).Sample((name, words, outlet) =>
        !NameCover.HasAny(name) || NameCover.Missing(name, [words, outlet]).Count > 0 || NameCheck.HasAllWords(name, [Citing(words, outlet)]));

    [Fact]
    public void A_reason_that_the_writer_lets_pass_the_verifier_does_too() => Gen.Select(Names, Names, Names).Sample((reason, words, outlet) =>
    {
        var sentence = new BriefSentence($"For it: {reason}.", "grade.for", [new BriefSlot("reason", reason, [0])], [Citing(words, outlet)]);
        return !ReasonWords.AreCovered(sentence) || NameCheck.HasNamesAndNumbers(reason, sentence.Citations);
    });

    private static readonly string[] Pieces =
        ["Ortiz", "Ortiz’s", "the", "The", "Al-Jazeera", "20,000", "20", "1", "3.5m", "U.S.", "of", "café", "O’Brien", "iPhone", "24", "March", "—", "’", "É", "A"];

    private static readonly Gen<string> Names = Gen.Int[0, Pieces.Length - 1].Array[0, 4].Select(at => string.Join(' ', at.Select(one => Pieces[one])));

    private static Citation Citing(string words, string outlet) => new(
        new ReportId("r"), new SnapshotId("s"), "", new TextSpan(0, words.Length), words, outlet, "", "", Moment.On(new DateOnly(2026, 3, 14)));
}
