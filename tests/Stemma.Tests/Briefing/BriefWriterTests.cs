using Stemma.Briefing;

namespace Stemma.Tests.Briefing;

public sealed class BriefWriterTests
{
    [Fact]
    public async Task A_brief_verifies()
    {
        var made = SomeFerries.State();
        var brief = BriefWriter.Write(made.Build(), SomeFerries.Book);
        var problems = await Verifier(made).ProblemsIn(brief, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
    }

    internal static BriefVerifier Verifier(SomeState made) =>
        new(made.Bytes, (citation, bytes) => made.Read(citation.Report, bytes));
}
