using Stemma.Linking;
using Stemma.Model;
using Stemma.Positioning;
using Stemma.Running;

namespace Stemma.Tests.Positioning;

public sealed class PositionerTests
{
    [Theory]
    [InlineData("Karsovia will contribute soldiers to the force if the council approves it, Prime Minister Ilvo Dannick said.", PositionStance.SupportsIf)]
    [InlineData("“We will contribute soldiers to the force,” Prime Minister Ilvo Dannick said.", PositionStance.Supports)]
    [InlineData("“We will not send soldiers to the force,” Prime Minister Ilvo Dannick said.", PositionStance.Refuses)]
    [InlineData("Prime Minister Ilvo Dannick said that no decision had been taken on sending soldiers to the force.", PositionStance.Undecided)]
    [InlineData("Prime Minister Ilvo Dannick denied that Karsovia would send soldiers to the force.", PositionStance.Denies)]
    [InlineData("Opposition leader Ilvo Dannick said that his party would vote against sending soldiers to the force.", PositionStance.Opposes)]
    public void Reads_where_a_speaker_stands(string text, PositionStance stance)
    {
        var position = Assert.Single(In(Report(text, 6)), one => one.Actor.Contains("Dannick", StringComparison.Ordinal));

        Assert.Equal(stance, position.Stance);
    }

    [Theory]
    [InlineData("Two officials said that Karsovia would send soldiers to the force.")]
    [InlineData("Karsovia will send soldiers to the force, Kestrel 24 reported.")]
    [InlineData("Prime Minister Ilvo Dannick declined to comment on sending soldiers to the force.")]
    public void Takes_none_from_the_unnamed_from_media_or_from_silence(string text) => Assert.Empty(In(Report(text, 6)));

    [Fact]
    public void A_condition_keeps_its_own_words()
    {
        var report = Report("Karsovia will contribute soldiers to the force if the council approves it, Prime Minister Ilvo Dannick said.", 6);
        var condition = Assert.Single(In(report)).Condition;

        Assert.Equal("if the council approves it", report.Words(condition!.Value.Where));
    }

    [Fact]
    public void A_change_is_told_with_both_statements()
    {
        var (before, after) = (
            Report("Karsovia will send soldiers to the harbour force if the council approves it, Prime Minister Ilvo Dannick said.", 6),
            Report("Karsovia will not send soldiers to the harbour force, Prime Minister Ilvo Dannick said.", 9));
        var reversal = Assert.Single(Positioner.ReversalsIn(In(after, before)));

        Assert.Equal((ReversalKind.Reversal, before.Report.Id, after.Report.Id), (reversal.Kind, reversal.From.Evidence.Report, reversal.To.Evidence.Report));
    }

    [Fact]
    public void What_is_told_again_is_no_change()
    {
        var positions = In(
            Report("Karsovia will not send soldiers to the harbour force, Prime Minister Ilvo Dannick said.", 6),
            Report("Prime Minister Ilvo Dannick said again that Karsovia will not send soldiers to the harbour force.", 7));

        Assert.Empty(Positioner.ReversalsIn(positions));
    }

    private static Extract Report(string text, int day) => ReportAnalysis.Of(
        Some.Report(text, $"Paper {day}", $"https://paper{day}.example/story", $"2031-05-0{day}"), new SourceBook([]));

    private static IReadOnlyList<Position> In(params Extract[] reports) => Positioner.PositionsIn(reports, Linker.Link(reports, []));
}
