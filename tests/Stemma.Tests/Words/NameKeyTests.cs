using Stemma.Words;

namespace Stemma.Tests.Words;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Veldania", "Veldanian")]
    [InlineData("Veldania", "Veldanians")]
    [InlineData("Veldania’s", "Veldania")]
    [InlineData("Russia", "Russian")]
    [InlineData("Ukraine", "Ukrainian")]
    [InlineData("North Korea", "North Korean")]
    [InlineData("Pakistan", "Pakistani")]
    [InlineData("Japan", "Japanese")]
    public void Makes_one_of_a_country_and_its_people(string one, string other) =>
        Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Theory]
    [InlineData("Ana Ortiz", "Ortiz", true)]
    [InlineData("Foreign Ministry", "Veldanian Foreign Ministry", true)]
    [InlineData("South Korea", "North Korea", false)]
    [InlineData("Ann", "Hannah Ann", false)]
    [InlineData("Oster", "Ostrel", false)]
    public void Knows_when_two_can_be_one(string one, string other, bool agree) =>
        Assert.Equal(agree, NameKey.Agree(one, other));
}
