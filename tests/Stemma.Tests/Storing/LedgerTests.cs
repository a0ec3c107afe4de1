using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Tests.Storing;

public sealed class LedgerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_back_every_kind_of_line()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        LedgerFact[] facts =
        [
            new LedgerFact.BytesCaptured("a.txt", "file:a.txt", SnapshotId.Of("a"u8), "text/plain", [new Header("X", "“1”")], Some.Time),
            new LedgerFact.CaptureFailed("b.txt", new Problem(ProblemCode.Empty, "b.txt", new Stemma.Words.TextSpan(1, 2), "no bytes")),
            new LedgerFact.SourceDescribed(new Source("The Paper", SourceKind.Press, "Owner", Reliability.B, "usually right", ["Paper"], ["paper.example"])),
        ];
        using (var writer = temp.Workspace.Write(TimeProvider.System))
        {
            await writer.AppendAsync([.. facts.Select(fact => ((string?)"harbour", fact))], [], Cancel);
        }

        var lines = await temp.Workspace.Ledger.AllAsync(Cancel);

        Assert.Equal([1L, 2, 3, 4], lines.Select(line => line.Seq));
        Assert.Equal(new LedgerFact.StoryCreated("The harbour force"), lines[0].Fact);
        Assert.Equivalent(facts, lines.Skip(1).Select(line => line.Fact).ToArray());
    }

    [Theory]
    [InlineData("update ledger set body = replace(body, 'harbour force', 'harbour farce') where seq = 1", 1)]
    [InlineData("delete from ledger where seq = 2", 3)]
    [InlineData("update ledger set story = 'other' where seq = 3", 3)]
    public async Task A_line_that_was_changed_or_taken_out_is_noticed(string tampering, int line)
    {
        await using var temp = await TempWorkspace.CreateAsync();
        using (var writer = temp.Workspace.Write(TimeProvider.System))
        {
            await writer.AppendAsync([(null, new LedgerFact.CaptureFailed("a", new Problem(ProblemCode.Empty, "a", null, ""))), ("s", new LedgerFact.StoryCreated("x"))], [], Cancel);
        }

        Assert.Null(await temp.Workspace.Ledger.BreakAsync(Cancel));
        Sql.Run(temp.Workspace.Folder, tampering);

        Assert.Contains($"line {line} ", await temp.Workspace.Ledger.BreakAsync(Cancel), StringComparison.Ordinal);
    }
}
