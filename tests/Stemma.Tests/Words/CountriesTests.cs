using Stemma.Words;

namespace Stemma.Tests.Words;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("pakistan")]
    [InlineData("islamabad")]
    [InlineData("u.s.")]
    [InlineData("são paulo")]
    [InlineData("sao paulo")]
    [InlineData("côte d'ivoire")]
    [InlineData("north carolina")]
    public void Knows_places(string words) => Assert.True(Countries.IsPlace(words));

    [Theory]
    [InlineData("victoria")]
    [InlineData("island")]
    [InlineData("pakistani")]
    [InlineData("velda")]
    public void Leaves_alone_what_is_no_place_or_means_another(string words) => Assert.False(Countries.IsPlace(words));

    [Theory]
    [InlineData("pakistani")]
    [InlineData("pakistanis")]
    [InlineData("saudi")]
    [InlineData("burkinabe")]
    [InlineData("kyrgyz")]
    [InlineData("western")]
    public void Knows_peoples(string words) => Assert.True(Countries.IsPeople(words));

    [Theory]
    [InlineData("islamabad", "pakistan")]
    [InlineData("pakistanis", "pakistan")]
    [InlineData("kremlin", "russia")]
    [InlineData("white house", "united states")]
    [InlineData("u s", "united states")]
    [InlineData("dprk", "north korea")]
    [InlineData("french", "france")]
    [InlineData("indian", "india")]
    [InlineData("nigerian", "nigeria")]
    [InlineData("nigerien", "niger")]
    [InlineData("congolese", null)]
    [InlineData("texas", null)]
    [InlineData("velda", null)]
    public void Knows_what_state_a_name_stands_for(string name, string? state) => Assert.Equal(state, Countries.Of(name));

    [Fact]
    public void The_table_is_as_its_maker_leaves_it()
    {
        var lines = File.ReadAllLines(Repo.At("src", "Stemma.Engine", "Words", "countries.tsv"));
        Assert.Equal(lines.Skip(1).Order(StringComparer.Ordinal), lines.Skip(1));
        Assert.Equal(lines.Skip(1).Select(line => line[..2]).Distinct().Count(), lines.Length - 1);
        Assert.All(lines, line => Assert.Equal(7, line.Split('\t').Length));
    }
}
