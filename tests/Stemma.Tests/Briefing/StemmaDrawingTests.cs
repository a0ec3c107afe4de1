using System.Globalization;
using System.Xml.Linq;
using Stemma.Briefing;
using Stemma.Model;

namespace Stemma.Tests.Briefing;

public sealed class StemmaDrawingTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(760)]
    [InlineData(380)]
    public void Every_witness_has_a_row_of_its_own(int width)
    {
        var (state, stemma) = SomeManyReports.State(28);
        var labels = Labels(StemmaDrawing.Svg(stemma, state, width));
        Assert.Equal(30, labels.Count);
        Assert.Equal(30, labels.Select(label => label.Y).Distinct().Count());
        Assert.All(labels.OrderBy(label => label.Y).Zip(labels.OrderBy(label => label.Y).Skip(1)), pair => Assert.True(pair.Second.Y - pair.First.Y >= 24));
    }

    [Fact]
    public void A_lost_witness_is_dashed_and_said_to_be_not_captured()
    {
        var drawing = Ferries();
        Assert.Contains("stroke-dasharray=\"3.2 2.3\"", drawing, StringComparison.Ordinal);
        Assert.Contains("not captured", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edge_tells_its_evidence() =>
        Assert.Contains("<title>Morning Ledger had it from Kestrel 24, 95 %: “Kestrel 24 reported”</title>", Ferries(), StringComparison.Ordinal);

    [Fact]
    public void A_circle_is_shown() => Assert.Contains("Circular: Kestrel 24 cites Daily Anchor", Ferries(), StringComparison.Ordinal);

    [Fact]
    public void The_same_stemma_gives_the_same_drawing()
    {
        var state = SomeFerries.State().Build();
        var turned = state.Stemmas[0] with { Edges = [.. state.Stemmas[0].Edges.Reverse()] };
        Assert.Equal(StemmaDrawing.Svg(state.Stemmas[0], state), StemmaDrawing.Svg(turned, state));
    }

    [Fact]
    public void In_a_page_it_brings_no_style_and_as_a_file_it_does()
    {
        var state = SomeFerries.State().Build();
        Assert.DoesNotContain("<style", StemmaDrawing.Svg(state.Stemmas[0], state), StringComparison.Ordinal);
        Assert.NotNull(XDocument.Parse(StemmaDrawing.File(state.Stemmas[0], state)).Root?.Element(Svg + "style"));
    }

    [Fact]
    public void Strangers_names_stay_text()
    {
        var made = new SomeState();
        var report = made.Report("<script>alert(1)</script>\u0001", "", "\"<b>", "Ships will sail.");
        var claim = made.Claim("q", Facet.Whether, 1, new Answer.Yes(), report, "Ships will sail");
        var lost = new Witness.Lost("x", "</text><script>x</script>");
        var stemma = new ClaimStemma(claim.Id, [new StemmaEdge(new Witness.Captured(report.Id), lost, 1, [])], [new Origin(lost, "<x>", null, [report.Id], report.Id)], new IndependentRange(1, 1), []);
        var drawing = StemmaDrawing.Svg(stemma, made.Build());
        Assert.DoesNotContain("<script", drawing, StringComparison.Ordinal);
        Assert.NotEmpty(XDocument.Parse(drawing).Descendants(Svg + "text"));
    }

    [Fact]
    public void A_stemma_with_a_cycle_is_drawn_all_the_same()
    {
        var (state, stemma) = SomeManyReports.State(6);
        var cycle = stemma with { Edges = [.. stemma.Edges.Select(edge => edge with { Parent = stemma.Edges[^1].Child })], Origins = [] };
        Assert.NotEmpty(Labels(StemmaDrawing.Svg(cycle, state)));
    }

    [Fact]
    public void A_chain_of_two_thousand_copies_does_not_exhaust_it()
    {
        var (state, stemma) = SomeManyReports.State(6);
        Witness[] chain = [.. Enumerable.Range(0, 2000).Select(at => new Witness.Lost($"{at}", $"witness {at}"))];
        var deep = stemma with { Edges = [.. chain.Zip(chain.Skip(1), (parent, child) => new StemmaEdge(child, parent, 1, []))], Origins = [], Circular = [] };
        Assert.InRange(Labels(StemmaDrawing.Svg(deep, state)).Count, 2000, 2010);
    }

    private static string Ferries()
    {
        var state = SomeFerries.State().Build();
        return StemmaDrawing.Svg(state.Stemmas[0], state);
    }

    // The labels of nodes alone have an outline of paper.
    private static List<(string Words, double Y)> Labels(string drawing) =>
    [
        .. XDocument.Parse(drawing).Descendants(Svg + "text")
            .Where(text => text.Attribute("paint-order") is not null)
            .Select(text => (text.Value, double.Parse(text.Attribute("y")!.Value, CultureInfo.InvariantCulture))),
    ];
}
