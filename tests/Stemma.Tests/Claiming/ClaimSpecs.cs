using System.Globalization;
using Stemma.Eval;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Claiming;

public sealed class ClaimSpecs
{
    public static TheoryData<Spec> Examples => [.. Spec.In("claiming")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Reports_say_what_the_spec_says(Spec spec)
    {
        var extract = ReportAnalysis.Of(Some.Report(spec.Input, day: "2031-05-07"), new SourceBook([]));

        Assert.Equal(spec.Expected, string.Join('\n', extract.Propositions.Select(proposition => Line(extract, proposition))));
    }

    private static string Line(Extract extract, Proposition proposition)
    {
        var certainty = proposition.Certainty < 1 ? proposition.Certainty.ToString(" 0.##", CultureInfo.InvariantCulture) : "";
        var number = proposition.Quantity is { } quantity ? string.Create(CultureInfo.InvariantCulture, $" {proposition.Measure}={quantity.Point}") : "";
        return $"{proposition.Facet} {proposition.Polarity} {proposition.Stance}{certainty}{number}".ToLowerInvariant()
            + $" | {extract.Words(proposition)}";
    }
}
