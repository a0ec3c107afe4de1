using System.Globalization;
using Stemma.Model;
using Stemma.Web.Stories;

namespace Stemma.Web.Tests;

public sealed class ClaimListTests
{
    private static readonly StoryView Many = new(Asking(100));

    [Fact]
    public void A_long_list_comes_in_pages_that_together_hold_every_claim_once()
    {
        ClaimList[] pages = [.. Enumerable.Range(1, 5).Select(page => ClaimList.Of(Many, null, page.ToString(CultureInfo.InvariantCulture))!)];

        Assert.All(pages, page => Assert.Equal((5, 100), (page.Last, page.Claims)));
        Assert.Equal(
            Many.State.Claims.Select(claim => claim.Id),
            pages.SelectMany(page => page.Groups).SelectMany(group => group.Questions).SelectMany(asked => asked.Answers).Select(claim => claim.Id));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("6")]
    [InlineData("-1")]
    [InlineData("two")]
    [InlineData("99999999999999")]
    public void There_is_no_other_page(string page) => Assert.Null(ClaimList.Of(Many, null, page));

    [Fact]
    public void Questions_about_details_stand_beneath_their_question()
    {
        var list = ClaimList.Of(new StoryView(StraitStory.State), null, "1")!;

        Assert.Equal([Facet.Whether, Facet.HowMany, Facet.Whether], Assert.Single(list.Groups).Questions.Select(asked => asked.Question.Facet));
    }

    [Fact]
    public void A_detail_stands_alone_when_no_answer_to_its_question_has_the_status()
    {
        var list = ClaimList.Of(new StoryView(StraitStory.State), ClaimStatus.SingleOrigin, "1")!;

        Assert.Equal([Facet.HowMany], Assert.Single(list.Groups).Questions.Select(asked => asked.Question.Facet));
    }

    private static StoryState Asking(int questions) => StraitStory.State with
    {
        Questions = [.. Enumerable.Range(0, questions).Select(at => new Question(new($"q{at}"), Facet.Whether, $"Question {at}", null, questions - at))],
        Claims = [.. Enumerable.Range(0, questions).Select(at => new Claim(new($"c{at}"), new($"q{at}"), new Answer.Yes(), $"Claim {at}", StraitStory.State.Claims[0].From))],
        Assessments = [],
        Assertions = [],
        Stemmas = [],
    };
}
