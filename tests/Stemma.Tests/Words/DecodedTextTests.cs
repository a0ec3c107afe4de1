using System.Text;
using Stemma.Words;

namespace Stemma.Tests.Words;

public sealed class DecodedTextTests
{
    [Theory]
    [InlineData("utf-8", null, false)]
    [InlineData("utf-8", "utf-8", false)]
    [InlineData("utf-16", null, false)]
    [InlineData("iso-8859-1", "iso-8859-1", false)]
    [InlineData("iso-8859-1", null, false)]
    [InlineData("iso-8859-1", "utf-8", true)]
    [InlineData("utf-8", "no-such-thing", false)] // the mark at its beginning says more
    public void Text_is_found_whatever_it_is_in(string written, string? said, bool isDoubtful)
    {
        var encoding = Encoding.GetEncoding(written);
        var text = DecodedText.Of([.. encoding.GetPreamble(), .. encoding.GetBytes("A café by the harbour")], said);

        Assert.Equal(("A café by the harbour", isDoubtful), (text?.Text, text?.IsDoubtful));
    }

    [Fact]
    public void A_page_says_what_it_is_in()
    {
        byte[] page = [.. "<meta charset=windows-1251>"u8, 0xCF, 0xF0, 0xE8];

        Assert.EndsWith("При", DecodedText.Of(page, null)?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_character_does_not_garble_the_good_ones()
    {
        var text = DecodedText.Of([.. "é è ê "u8, 0xFF], null);

        Assert.Equal(("é è ê \ufffd", true), (text?.Text, text?.IsDoubtful));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_none()
    {
        Assert.Null(DecodedText.Of([1, 2, 0, 4], null));
        Assert.Null(DecodedText.Of([0x89, (byte)'P', (byte)'N', (byte)'G', 13], null));
    }
}
