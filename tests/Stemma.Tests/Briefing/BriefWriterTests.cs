using Stemma.Briefing;
using Stemma.Model;

namespace Stemma.Tests.Briefing;

public sealed class BriefWriterTests
{
    [Fact]
    public void Answers_ten_questions_in_their_order() =>
        Assert.Equal(Templates.Headings, SomeBrief.Of(SomeFerries.State().Build()).Sections.Select(section => section.Heading));

    [Fact]
    public void Says_so_where_nothing_was_found()
    {
        var empty = SomeFerries.State().Build() with { Questions = [], Claims = [], Assertions = [], Stemmas = [], Assessments = [], Positions = [], Reversals = [] };
        Assert.All(SomeBrief.Of(empty with { Reports = [.. empty.Reports.Select(one => one with { Statements = [] })] }).Sections, section => Assert.Equal("Nothing found.", section.Sentences[0].Text));
    }

    [Fact]
    public void Writes_the_same_whatever_the_order_of_the_lists()
    {
        var state = SomeFerries.State().Build();
        var turned = state with
        {
            Reports = [.. state.Reports.Reverse()],
            Questions = [.. state.Questions.Reverse()],
            Claims = [.. state.Claims.Reverse()],
            Assertions = [.. state.Assertions.Reverse()],
            Stemmas = [.. state.Stemmas.Reverse()],
            Assessments = [.. state.Assessments.Reverse()],
            Positions = [.. state.Positions.Reverse()],
        };
        Assert.Equal(BriefJson.Of(SomeBrief.Of(state)), BriefJson.Of(SomeBrief.Of(turned)));
    }

    [Fact]
    public void Never_puts_a_grade_and_a_likelihood_in_one_sentence() =>
        Assert.DoesNotContain(Templates.All, template =>
            template.Slots.Any(slot => slot.Kind is SlotKind.Likelihood or SlotKind.Percent)
            && template.Slots.Any(slot => slot.Kind is SlotKind.Grade or SlotKind.Reliability or SlotKind.Credibility or SlotKind.Rating));

    [Fact]
    public void Keeps_sentences_short_enough_to_read_aloud() =>
        Assert.All(SomeBrief.Sentences(SomeBrief.Of(SomeFerries.State().Build())), sentence => Assert.InRange(sentence.Text.Length, 1, 420));

    [Fact]
    public void Keeps_to_its_length_whatever_the_number_of_reports()
    {
        var (state, _) = SomeManyReports.State(120);
        Assert.InRange(SomeBrief.Sentences(SomeBrief.Of(state)).Count(sentence => sentence.Template is not "source.rated"), 10, 50);
    }

    [Fact]
    public async Task Gives_no_brief_of_a_story_without_reports()
    {
        var made = new SomeState();
        var compiled = await BriefCompiler.Compile(made.Build(), SomeFerries.Book, SomeBrief.Verifier(made), TestContext.Current.CancellationToken);
        Assert.Null(compiled.Brief);
        Assert.Equal(ProblemCode.NothingToBrief, Assert.Single(compiled.Problems).Code);
    }

    [Fact]
    public async Task Gives_no_brief_that_fails()
    {
        var verifier = new BriefVerifier((_, _) => ValueTask.FromResult<ReadOnlyMemory<byte>?>(null), (_, _) => null);
        var compiled = await BriefCompiler.Compile(SomeFerries.State().Build(), SomeFerries.Book, verifier, TestContext.Current.CancellationToken);
        Assert.Null(compiled.Brief);
        Assert.All(compiled.Problems, problem => Assert.Equal(ProblemCode.Unsupported, problem.Code));
    }

    [Fact]
    public void Reads_well() => Approved.Check("brief-ferries.md", BriefMarkdown.Of(SomeBrief.Of(SomeFerries.State().Build())));
}
