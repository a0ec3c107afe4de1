using Stemma.Model;
using Stemma.Web.Stories;

namespace Stemma.Web.Tests;

public sealed class PositionMatrixTests
{
    [Fact]
    public void What_is_said_again_is_put_together_until_something_else_is_said()
    {
        Position[] said = [.. new[] { PositionStance.Denies, PositionStance.Denies, PositionStance.Supports, PositionStance.Denies }.Select(Saying)];

        Assert.Equal([2, 1, 1], ActorRow.Runs(said).Select(run => run.Count));
    }

    [Fact]
    public void A_condition_stands_alone()
    {
        var saying = Saying(PositionStance.SupportsIf) with { Condition = StraitReports.At(StraitReports.Kestrel, "if ships were attacked") };

        Assert.Equal([1, 1], ActorRow.Runs([saying, saying]).Select(run => run.Count));
    }

    [Fact]
    public void Every_position_is_in_a_field_or_among_the_others()
    {
        Position[] said = [.. Enumerable.Range(0, 60).Select(at => Saying(PositionStance.Supports) with { Actor = $"Actor {at % 7}", Proposal = $"Proposal {at % 13}" })];
        var matrix = PositionMatrix.Of(new StoryView(StraitStory.State with { Positions = said }));

        Assert.Equal(said.Length, matrix.Rows.Sum(row => row.Fields.Sum(field => field.Count)) + matrix.Others.Count);
        Assert.All(matrix.Rows, row => Assert.Equal(matrix.Proposals.Count, row.Fields.Count));
    }

    private static Position Saying(PositionStance stance) =>
        new("Maravia", "send sailors", null, stance, StraitReports.Time("2031-05-05"), StraitReports.At(StraitReports.Kestrel, "two intelligence officials"), null);
}
