using Stemma.Attributing;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Tests.Attributing;

/// <summary>The sentences in specs/attributing/kinds: identity, kind and traits of the source in brackets.</summary>
public sealed class KindSpecs
{
    // As measured when the page was last run; it may only rise.
    private const double HeldFloor = 0.85;

    private static readonly SourceBook Book = SourceBook.Shipped;

    public static TheoryData<KindRow> Rows => [.. KindRow.In(page => page != "held")];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Types_the_source(KindRow row) => Assert.Equal(row.Expected, Found(row));

    [Fact]
    public void Types_the_sentences_that_were_held_back()
    {
        var rows = KindRow.In(page => page == "held").ToList();
        Assert.InRange(rows.Count(row => Found(row) == row.Expected) / (double)rows.Count, HeldFloor, 1);
    }

    private static string Found(KindRow row)
    {
        var types = new SourceTypes(TextParser.Parse(row.Text, null, Book), Book);
        var type = types.Of(row.Source, types.AntecedentOf(row.Source));
        string[] traits = type is null || type.Traits == 0 ? [] : [.. type.Traits.ToString().Split(", ").Order(StringComparer.Ordinal)];
        return $"{type?.Identity} | {type?.Kind} | {string.Join(", ", traits)}";
    }
}
