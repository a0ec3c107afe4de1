using Stemma.Web.Claims;

namespace Stemma.Web.Tests;

public sealed class DrawnSvgTests
{
    private const string Begin = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">""";

    [Theory]
    [InlineData("""<g class="report"><title>Harbour &amp; Times</title><path d="M0 0h9" stroke="currentColor"/></g>""")]
    [InlineData("""<a href="/stories/one/reports/1"><text x="1" y="2">one<tspan>two</tspan></text></a>""")]
    [InlineData("""<defs><marker id="tip"/></defs><use href="#tip"/>""")]
    public void A_drawing_is_let_through_as_it_is(string inside) =>
        Assert.Contains("</svg>", DrawnSvg.Checked(Begin + inside + "</svg>", ""), StringComparison.Ordinal);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<g onload=\"alert(1)\"/>")]
    [InlineData("<g style=\"fill:red\"/>")]
    [InlineData("<foreignObject/>")]
    [InlineData("<image href=\"https://evil.example/\"/>")]
    [InlineData("<a href=\"javascript:alert(1)\"/>")]
    [InlineData("<a href=\"//evil.example\"/>")]
    [InlineData("<a xmlns:x=\"http://www.w3.org/1999/xlink\" x:href=\"https://evil.example\"/>")]
    [InlineData("<text>not closed")]
    [InlineData("<text>&unknown;</text>")]
    public void Anything_that_acts_or_fetches_is_not_shown(string inside) => Assert.Null(DrawnSvg.Checked(Begin + inside + "</svg>", ""));

    [Theory]
    [InlineData("")]
    [InlineData("<p>text</p>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&a;</svg>")]
    public void What_is_no_drawing_is_not_shown(string text) => Assert.Null(DrawnSvg.Checked(text, ""));

    [Fact]
    public void Its_own_style_sheet_is_left_out_and_its_ids_are_told_apart()
    {
        var drawn = DrawnSvg.Checked("""<svg xmlns="http://www.w3.org/2000/svg" aria-labelledby="a b"><style>*{}</style><title id="a">A</title><desc id="b"/></svg>""", "-2");

        Assert.Equal("""<svg xmlns="http://www.w3.org/2000/svg" aria-labelledby="a-2 b-2"><title id="a-2">A</title><desc id="b-2" /></svg>""", drawn);
    }
}
