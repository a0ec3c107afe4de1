using System.Text;
using Stemma.Briefing;

namespace Stemma.Tests.Briefing;

public sealed class RawTextTests
{
    [Theory]
    [InlineData("<p>Ships <b>will</b> sail, “caf&eacute;” said</p>", "Ships will sail, “café” said")]
    [InlineData("<p>Ships will <!-- ad --> sail today</p>", "Ships will sail today")]
    [InlineData("<p>Ships will sail <script>var x = 1;</script> today</p>", "Ships will sail today")]
    [InlineData("{\"text\":\"Ships \\u201cwill\\u201d sail\\ntoday\"}", "Ships “will” sail")]
    [InlineData("<item><description>&lt;p&gt;Ships will &lt;i&gt;sail&lt;/i&gt; today&lt;/p&gt;</description></item>", "Ships will sail today")]
    [InlineData("<![CDATA[<p>Ships will sail today</p>]]>", "Ships will sail today")]
    [InlineData("Ships < 20 will sail & return > soon", "Ships < 20 will sail & return > soon")]
    [InlineData("<p>Ships will sail on Monday <span class=ad>Subscribe for more of our news</span> with food for the islands</p>", "Ships will sail on Monday with food for the islands")]
    public void Finds_words_that_are_there(string bytes, string words) =>
        Assert.True(RawText.Holds(RawText.Of(Encoding.UTF8.GetBytes(bytes)), words));

    [Theory]
    [InlineData("<p>Ships will sail on Monday with food for the islands</p>", "Ships will not sail on Monday with food for the islands")]
    [InlineData("<p>Ships will sail on Monday</p>", "Trains will run on Monday")]
    [InlineData("", "Ships")]
    public void Does_not_find_words_that_are_not(string bytes, string words) =>
        Assert.False(RawText.Holds(RawText.Of(Encoding.UTF8.GetBytes(bytes)), words));

    [Fact]
    public void Reads_an_old_encoding() =>
        Assert.True(RawText.Holds(RawText.Of(Encoding.Latin1.GetBytes("<p>Le café du port est fermé</p>")), "café du port"));
}
