using Stemma.Eval;
using Stemma.Model;

namespace Stemma.Tests.Tracing;

/// <summary>The worked examples of <c>specs/tracing</c>.</summary>
public sealed class TracingSpecs
{
    public static TheoryData<Spec> Examples => [.. Spec.In("tracing")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Holds(Spec spec)
    {
        var story = SomeStory.Of(spec.Input);
        var stemma = story.Stemma(story.Linked.Claims[0].Answer is Answer.Amount amount ? $"number {amount.Printed}" : "troops");
        string[] lines =
        [
            .. stemma.Edges.Select(edge => $"{story.Name(edge.Child)} <- {story.Name(edge.Parent)}"),
            .. stemma.Circular.Select(circle => $"circle: {story.Name(circle.Report)} through {string.Join(", ", circle.Through.Select(story.Name))}"),
            .. stemma.Origins.Select(origin => $"origin: {origin.Name} behind {origin.Reports.Count}"),
            $"independent: {stemma.Independent}",
        ];

        Assert.Equal(spec.Expected, string.Join('\n', lines));
    }
}
