using CsCheck;
using Stemma.Grading;
using Stemma.Model;

namespace Stemma.Tests.Grading;

public sealed partial class GraderTests
{
    private const string Story =
        """
        Kestrel 24 | 2026-03-01 | hidden two intelligence officials | troops | Velda will send troops to the harbour force at Lindra in the coming month.
        Courier | 2026-03-02 | official Omar Hale (Veldan defence minister) | troops | Velda will send troops, Hale told parliament on Monday evening.
        Tribune | 2026-03-03 | official Ines Maro (Ostran foreign minister) | troops | Velda will send troops to us, says Ostra in a note to the council.
        Herald | 2026-03-03 | office the Ostran port authority | denies troops | Velda will not send troops, says the authority of the port in Ostra.
        """;

    [Fact]
    public void A_copy_changes_neither_grade_nor_probability() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 4]).Sample((line, copies) =>
        {
            var model = Story.Split('\n')[line].Split('|', StringSplitOptions.TrimEntries);
            var added = Enumerable.Range(0, copies).Select(n => $"Copy {n} | 2026-03-05 | {model[2]} | {model[3]} | {model[4]}");
            var (before, after) = (SomeStory.Of(Story).Assessment("troops"), SomeStory.Of(string.Join('\n', [Story, .. added])).Assessment("troops"));
            return (before.Grade, before.Probability, before.Independent, before.Status) == (after.Grade, after.Probability, after.Independent, after.Status);
        });

    [Fact]
    public void The_order_of_the_reports_leaves_no_trace()
    {
        var story = SomeStory.Of(Story);
        var traced = story.Traced;
        var expected = Told(Grader.Grade(story.Reports, story.Linked, traced, story.Book));

        Gen.Shuffle(story.Reports.ToArray()).Sample(reports => Told(Grader.Grade(reports, story.Linked, traced, story.Book)) == expected, iter: 50);
    }

    [Fact]
    public void Confirmed_by_other_sources_takes_two_independent_origins() =>
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Bool).Sample((p, min, more, contradicted) =>
            Credibility.Of(p, new IndependentRange(min, min + more), contradicted) != 1 || (min >= 2 && p >= 0.9 && !contradicted));

    [Theory]
    [InlineData(0.0, null)]
    [InlineData(0.01, "almost no chance")]
    [InlineData(0.05, "very unlikely")]
    [InlineData(0.2, "unlikely")]
    [InlineData(0.45, "roughly even chance")]
    [InlineData(0.55, "likely")]
    [InlineData(0.8, "very likely")]
    [InlineData(0.95, "almost certain")]
    [InlineData(1.0, null)]
    public void Each_band_holds_its_lower_end(double probability, string? word) => Assert.Equal(word, Likelihood.Word(probability));

    [Fact]
    public void Reasons_use_neither_words_of_likelihood_nor_of_confidence() => Assert.All(
        SomeStory.Of(Story).Assessments.SelectMany(one => one.For.Concat(one.Against)),
        reason => Assert.DoesNotMatch(Estimative, reason.Text));

    [Fact]
    public void Every_reason_of_a_witness_shows_its_words() => Assert.All(
        SomeStory.Of(Story).Assessment("troops").For.Where(reason => reason.Text.Contains("on the record", StringComparison.Ordinal)),
        reason => Assert.NotEmpty(reason.Passages));

    [Fact]
    public void The_letter_of_an_unnamed_source_is_the_outlets_and_the_reason_says_so()
    {
        var one = SomeStory.Of(Story.Split('\n')[0]).Assessment("troops");

        Assert.Equal(Reliability.C, one.Reliability);
        Assert.Contains(one.For, reason => reason.Text.Contains("Kestrel 24, which vouches for the unnamed source", StringComparison.Ordinal));
    }

    private static string Told(IReadOnlyList<Assessment> all) => string.Join('\n', all.Select(one =>
        $"{one.Claim} {one.Grade} {one.Probability} {one.Status} {string.Join(';', one.For.Select(reason => reason.Text))} {string.Join(';', one.Against.Select(reason => reason.Text))}"));

    [System.Text.RegularExpressions.GeneratedRegex(@"\b(likely|unlikely|probabl\w+|chance|certain|confidence|remote)\b")]
    private static partial System.Text.RegularExpressions.Regex Estimative { get; }
}
