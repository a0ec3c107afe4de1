using System.Text;
using CsCheck;
using Stemma.Capturing;

namespace Stemma.Tests.Capturing;

public sealed class FeedReaderTests
{
    [Theory]
    [InlineData("<rss version='2.0'><channel><title>F</title><item><title>A &amp;amp; B</title><link>https://a.example/1</link></item></channel></rss>")]
    [InlineData("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'><channel><title>F</title></channel><item rdf:about='https://a.example/1'><title>A &amp; B</title></item></rdf:RDF>")]
    [InlineData("<feed xmlns='http://www.w3.org/2005/Atom'><title>F</title><entry><title type='html'>A &amp;amp; &lt;b&gt;B&lt;/b&gt;</title><link rel='self' href='https://a.example/self'/><link href='https://a.example/1'/></entry></feed>")]
    [InlineData("<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>F</title><entry><title mode='escaped' type='text/html'>A &amp;amp; B</title><link rel='alternate' type='text/html' href='https://a.example/1'/></entry></feed>")]
    [InlineData("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>F</a:title><a:entry><a:title>A &amp; B</a:title><a:link href='https://a.example/1'/></a:entry></a:feed>")]
    [InlineData("<CHANNEL><TITLE>F</TITLE><ITEM HREF='https://a.example/1'><TITLE>A &amp; B</TITLE></ITEM></CHANNEL>")]
    [InlineData("<rss><channel><title>F<item><title>A & B</title><guid>https://a.example/1</guid></channel>")]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"F\",\"items\":[{\"id\":\"1\",\"url\":\"https://a.example/1\",\"title\":\"A & B\"}]}")]
    public void Every_kind_of_feed_gives_its_title_and_items(string text)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes(text), null, "feed.xml").Feed!;

        var item = Assert.Single(feed.Items);
        Assert.Equal(("A & B", "https://a.example/1"), (item.Title, item.Link?.AbsoluteUri));
        Assert.StartsWith("F", feed.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Relative_links_are_resolved_against_the_feeds_own_page()
    {
        var feed = Read("<rss><channel><link>https://a.example/news/</link><item><link>/1</link><description>x</description></item></channel></rss>");

        Assert.Equal("https://a.example/1", feed.Items[0].Link?.AbsoluteUri);
    }

    [Fact]
    public void A_link_that_is_no_web_address_is_none() =>
        Assert.Null(Read("<rss><channel><item><link>javascript:alert(1)</link></item></channel></rss>").Items[0].Link);

    [Fact]
    public void The_outlet_an_item_comes_from_is_kept() =>
        Assert.Equal("The Courier", Read("<rss><channel><item><source url='https://a.example'>The Courier</source></item></channel></rss>").Items[0].Outlet);

    [Theory(Timeout = 30_000)]
    [InlineData("<item>")]
    [InlineData("<a \"")]
    [InlineData("<![CDATA[")]
    [InlineData("</b>")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("&amp;<a b=")]
    public async Task No_repetition_hangs_it(string piece)
    {
        var feed = Encoding.UTF8.GetBytes("<rss>" + string.Concat(Enumerable.Repeat(piece, 1_000_000)));

        var result = await Task.Run(() => FeedReader.Read(feed, null, "x"), TestContext.Current.CancellationToken);

        Assert.True(result.Feed is not null || result.Problem is not null);
    }

    [Fact]
    public void Any_text_gives_a_feed_or_a_problem() =>
        Gen.String.Sample(text =>
        {
            var (feed, problem) = FeedReader.Read(Encoding.UTF8.GetBytes("<rss><item>" + text), null, "x");
            Assert.True(feed is not null || problem is not null);
        });

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), null, "feed.xml").Feed!;
}
