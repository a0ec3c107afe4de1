using Stemma.Evaluating;

namespace Stemma.Tests.Evaluating;

/// <summary>The mini gold has six pairs: in 002 an id and a name of it are one, and one pair of 003 is inferred.</summary>
public sealed class DerivationScoreTests
{
    [Theory]
    [InlineData("002", "001")]
    [InlineData("002", "Orvan Post")]
    [InlineData("003", "001")]
    [InlineData("003", "the ORVAN-post")]
    [InlineData("003", "002")]
    [InlineData("005", "003")]
    [InlineData("005", "Coast Wire")]
    [InlineData("006", "004")]
    [InlineData("006", "water board")]
    public void An_id_and_a_name_of_its_report_stand_for_each_other(string report, string parent) =>
        Assert.Equal(new Score(1, 0, 5), Score((report, parent)));

    [Fact]
    public void A_second_form_of_one_parent_is_neither_right_nor_wrong() =>
        Assert.Equal(new Score(1, 0, 5), Score(("002", "001"), ("002", "Orvan Post")));

    [Fact]
    public void The_same_edge_twice_is_one() =>
        Assert.Equal(new Score(1, 1, 5), Score(("005", "003"), ("005", "003"), ("005", "Nobody"), ("005", "nobody")));

    [Fact]
    public void Left_out_pairs_are_dropped_when_found()
    {
        var score = MiniStory.Score(HandInOf(("003", "an engineer"), ("003", "Orvan Post"), ("003", "Nobody"))).Derivations;

        Assert.Equal(new Score(2, 1, 4), score.All);
        Assert.Equal(new Score(1, 1, 4), score.Cited);
        Assert.Equal(new Score(1, 1, 4), score.Certain);
    }

    [Fact]
    public void An_exact_match_goes_before_a_loose_one()
    {
        var gold = new StoryGold
        {
            Reports =
            [
                new GoldReport("1", "Wire"),
                new GoldReport("2", "Paper (Wire)"),
                new GoldReport("3", "Sun") { DerivesFrom = [new GoldParent(Report: "1"), new GoldParent(Report: "2")] },
            ],
        };
        var score = StoryScorer.Score(gold, HandInOf(("3", "1"), ("3", "Wire")), new Dictionary<string, IReadOnlyList<string>>());

        Assert.Equal(new Score(2, 0, 0), score.Derivations.All);
    }

    [Fact]
    public void A_name_in_brackets_may_be_dressed_up()
    {
        var names = new StoryNames(MiniStory.Aliases);

        Assert.Equal(["lbc group", "afp"], names.OfOutlet("LBC Group (AFP)"));
        Assert.Equal(["x example", "politico"], names.OfOutlet("x.example (post carrying Politico text)"));
        Assert.Equal(["y example", "coast wire"], names.OfOutlet("y.example (mirror of The Coast Wire text)"));
        Assert.Equal(["orvan water board"], names.OfOutlet("OWB"));
    }

    private static Score Score(params (string, string)[] edges) => MiniStory.Score(HandInOf(edges)).Derivations.All;

    private static HandIn HandInOf(params (string Report, string Parent)[] edges) =>
        new() { Derivations = [.. edges.Select(edge => new Derivation(edge.Report, edge.Parent))] };
}
