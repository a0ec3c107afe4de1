using Stemma.Model;
using Stemma.Parsing;
using Stemma.Parsing.Numbers;

namespace Stemma.Tests.Parsing;

public sealed class NumeralTests
{
    [Theory]
    [InlineData("seven hundred and forty-two", 742)]
    [InlineData("325 hundred", 32_500)]
    [InlineData("two lakh fifty thousand", 250_000)]
    [InlineData("three lakh crore", 3e12)]
    [InlineData("ten million and ten", 10_000_010)]
    [InlineData("two and three quarters", 2.75)]
    [InlineData("one-and-a-half", 1.5)]
    [InlineData("a million and a half", 1_500_000)]
    [InlineData("ninety nine point nine nine", 99.99)]
    [InlineData("−5", -5)]
    [InlineData("negative twenty-one", -21)]
    [InlineData("7⅞", 7.875)]
    [InlineData("1 000 000,50", 1_000_000.5)]
    [InlineData("1.234.567,89", 1_234_567.89)]
    [InlineData("12,34,567.5", 1_234_567.5)]
    [InlineData("2.5e-3", 0.0025)]
    [InlineData("five dozen", 60)]
    [InlineData("7 out of 8", 0.875)]
    [InlineData("10k", 10_000)]
    public void Reads_one_number(string text, double value) =>
        Assert.Equal(value, Assert.Single(Numerals(text)).Value, 1e-9);

    [Theory]
    [InlineData("the 101st", 101)]
    [InlineData("twenty-third", 23)]
    [InlineData("one hundred and second", 102)]
    [InlineData("two thousandth", 2_000)]
    public void Tells_ordinals_from_cardinals(string text, double value)
    {
        var one = Assert.Single(Numerals(text));
        Assert.Equal((NumeralKind.Ordinal, value), (one.Kind, one.Value));
    }

    [Theory]
    [InlineData("192.168.1.20", 4)]
    [InlineData("22,24,26", 3)]
    [InlineData("423 0000", 2)]
    [InlineData("the one he met", 0)]
    public void Keeps_numbers_apart(string text, int count) => Assert.Equal(count, Numerals(text).Count);

    [Theory]
    [InlineData("A$5", "AUD", 5)]
    [InlineData("a $5 note", "USD", 5)]
    [InlineData("5m USD", "USD", 5_000_000)]
    [InlineData("€3,50", "EUR", 3.5)]
    [InlineData("R1.2bn", "ZAR", 1.2e9)]
    [InlineData("10 MB", "MB", 10)]
    [InlineData("10 mb", "Mb", 10)]
    [InlineData("5 cubic metres", "m3", 5)]
    public void Reads_units(string text, string unit, double value)
    {
        var one = Assert.Single(MeasureReader.All(new Atoms(WordList.Of(text))));
        Assert.Equal((unit, value), (one.Unit?.Code, one.Value));
    }

    [Fact]
    public void Gives_no_estimate_for_a_ceiling_and_a_little_more_for_a_floor()
    {
        var found = TextParser.Parse("Up to 200 ships and at least 100 boats.", null, new SourceBook([])).Quantities;
        Assert.Null(found[0].Estimate);
        Assert.Equal(105, found[1].Estimate!.Value, 1e-9);
    }

    private static List<Numeral> Numerals(string text) => NumeralReader.All(new Atoms(WordList.Of(text)));
}
