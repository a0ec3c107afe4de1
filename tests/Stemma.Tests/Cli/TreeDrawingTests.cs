using Stemma.Cli;
using Stemma.Exchanging;
using Stemma.Model;

namespace Stemma.Tests.Cli;

public sealed class TreeDrawingTests
{
    [Fact]
    public void Origins_stand_at_the_margin_and_copies_below_them()
    {
        var state = StoredState.WithEverything();
        var reports = state.Reports.ToDictionary(one => one.Report.Id.Value, one => one.Report);

        Approved.Check("Trace.txt", string.Join('\n', ClaimJson.AllOf(state).SelectMany(claim => TreeDrawing.Of(claim, reports))));
    }

    [Fact]
    public void Strangers_cannot_write_on_the_terminal()
    {
        var state = StoredState.WithEverything();
        var reports = state.Reports.ToDictionary(one => one.Report.Id.Value, one => one.Report with { Outlet = "Kes\u001b[31mtrel\r\n\u202e24\u0007" });

        var drawn = ClaimJson.AllOf(state).SelectMany(claim => TreeDrawing.Of(claim, reports));

        Assert.All(drawn, line => Assert.DoesNotContain(line, one => char.IsControl(one) || one == '\u202e'));
    }

    [Fact]
    public void A_chain_of_a_thousand_copies_is_drawn_and_cut()
    {
        var state = StoredState.WithEverything();
        var edges = Enumerable.Range(0, 1000).Select(at => new EdgeJson(
            new WitnessJson($"{at + 1:0000}", null, null), new WitnessJson($"{at:0000}", null, null), .5, []));
        var claim = ClaimJson.AllOf(state)[0] with
        {
            Edges = [.. edges],
            Origins = [new OriginJson(new WitnessJson("0000", null, null), "the first", true, null, "0000", [])],
        };

        Assert.InRange(TreeDrawing.Of(claim, new Dictionary<string, Report>()).Count, 30, 60);
    }
}
