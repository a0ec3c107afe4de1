using Stemma.Linking;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Linking;

public sealed class NumberRelationsTests
{
    [Theory]
    [InlineData("about 20,000", "20,000", "Equal")]
    [InlineData("twenty thousand", "20,000", "Equal")]
    [InlineData("20,000", "20,200", "Equal")]
    [InlineData("up to 20,000", "20,000", "Compatible")]
    [InlineData("up to 20,000", "15,000", "Compatible")]
    [InlineData("at least 20,000", "21,000", "Compatible")]
    [InlineData("18,000 to 22,000", "20,000", "Compatible")]
    [InlineData("dozens of", "40", "Compatible")]
    [InlineData("more than 20,000", "fewer than 20,000", "Conflict")]
    [InlineData("20,000", "8,000", "Conflict")]
    [InlineData("12", "13", "Conflict")]
    public void Two_numbers_stand_to_each_other(string one, string other, string expected)
    {
        Assert.Equal(expected, NumberRelations.Of(Number(one), Number(other)).ToString());
        Assert.Equal(expected, NumberRelations.Of(Number(other), Number(one)).ToString());
    }

    [Fact]
    public void What_can_only_grow_is_updated()
    {
        Assert.Equal(NumberRelation.Update, NumberRelations.Of(Number("30"), Number("45"), grows: true));
        Assert.Equal(NumberRelation.Conflict, NumberRelations.Of(Number("45"), Number("30"), grows: true));
        Assert.Equal(1.5, NumberRelations.Ratio(Number("45"), Number("30")));
    }

    private static Quantity Number(string words) =>
        ReportAnalysis.Of(Some.Report($"Veldania sent {words} soldiers to Halvane."), SourceBook.Shipped).Propositions.First(one => one.Quantity is not null).Quantity!;
}
