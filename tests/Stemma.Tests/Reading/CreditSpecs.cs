using Stemma.Eval;
using Stemma.Model;
using Stemma.Reading;

namespace Stemma.Tests.Reading;

public sealed class CreditSpecs
{
    public static TheoryData<Spec> Examples => [.. Spec.In("reading")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_credit_is_as_the_specification_says(Spec example) =>
        Assert.Equal(example.Expected, CreditFinder.In(example.Input, null, SourceBook.Shipped) ?? "nobody");
}
