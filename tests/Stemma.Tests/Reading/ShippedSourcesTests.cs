using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tests.Reading;

public sealed class ShippedSourcesTests
{
    [Theory]
    [InlineData("AP", "Associated Press")]
    [InlineData("Agence France-Presse", "AFP")]
    [InlineData("the new york times", "The New York Times")]
    [InlineData("Deutsche Presse-Agentur", "dpa")]
    public void A_source_is_found_by_any_of_its_names(string name, string usual) => Assert.Equal(usual, SourceBook.Shipped.Named(name)?.Name);

    [Fact]
    public void A_source_is_found_by_its_domain_and_below_it() =>
        Assert.Equal("BBC", SourceBook.Shipped.At(new Uri("https://news.bbc.co.uk/1"))?.Name);

    [Fact]
    public void All_of_one_kind_begin_with_one_rating() =>
        Assert.All(SourceBook.Shipped.All.GroupBy(source => source.Kind), kind => Assert.Single(kind.Select(source => (source.Reliability, source.Why)).Distinct()));

    [Fact]
    public void No_name_means_two_sources()
    {
        var names = SourceBook.Shipped.All.SelectMany(source => ((string[])[source.Name, .. source.Aliases]).Select(Normal.Name).Distinct());

        Assert.Empty(names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void No_domain_belongs_to_two() =>
        Assert.Empty(SourceBook.Shipped.All.SelectMany(source => source.Domains).GroupBy(domain => domain, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
}
