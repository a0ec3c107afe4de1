using System.Globalization;
using Stemma.Eval;
using Stemma.Model;

namespace Stemma.Tests.Grading;

/// <summary>The worked examples of <c>specs/grading</c>.</summary>
public sealed class GradingSpecs
{
    public static TheoryData<Spec> Examples => [.. Spec.In("grading")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(Spec spec)
    {
        var story = SomeStory.Of(spec.Input);
        var asked = spec.Expected.Split('\n').Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]);

        Assert.Equal(spec.Expected, string.Join('\n', asked.Select(claim => Line(claim, story.Assessment(claim)))));
    }

    private static string Line(string claim, Assessment one) => string.Create(
        CultureInfo.InvariantCulture, $"{claim}: {one.Grade} {(one.Probability is { } p ? $"{p:0.00} {one.Word}" : "-")}, {one.Independent} of {one.Reports}, {one.Status}");
}
