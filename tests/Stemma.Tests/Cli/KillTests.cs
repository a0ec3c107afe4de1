using System.Diagnostics;
using Stemma.Storing;

namespace Stemma.Tests.Cli;

/// <summary>Promise 5: kill the process at any moment, start again, and no report is missing, doubled or half-written.</summary>
public sealed class KillTests
{
    private const int Files = 60, Workspaces = 5, KillsInEach = 4;

    [Fact]
    public async Task Killed_twenty_times_it_ends_in_the_same_state()
    {
        var (expected, captures, took) = await UndisturbedAsync();
        var chance = new Random(20260314);
        for (var at = 0; at < Workspaces; at++)
        {
            using var stemma = await WithFilesAsync();
            for (var kill = 0; kill < KillsInEach; kill++)
            {
                await KillAsync(stemma, took * chance.NextDouble());
            }

            var ran = await stemma.RunAsync("add", "in");
            Assert.DoesNotContain("stemma: ", ran.Errors, StringComparison.Ordinal);
            Assert.Equal(captures, Captures(stemma));
            Assert.Equal(expected, Sql.Derived(stemma.Workspace));
            Assert.Equal(0, (await stemma.RunAsync("replay")).Exit);
            Assert.Equal(
                Sql.Lines(stemma.Workspace, "select hash from ledger order by seq"),
                new LedgerCopy(stemma.Workspace).Rows().Select(row => row.Hash));
        }
    }

    private static async Task<(string[] Derived, string[] Captures, TimeSpan Took)> UndisturbedAsync()
    {
        using var stemma = await WithFilesAsync();
        var clock = Stopwatch.StartNew();
        await stemma.RunAsync("add", "in");
        var took = clock.Elapsed;
        var captures = Captures(stemma);
        Assert.Equal(Files, captures.Length);
        return (Sql.Derived(stemma.Workspace), captures, took);
    }

    private static async Task<Binary> WithFilesAsync()
    {
        var stemma = new Binary();
        foreach (var (name, text) in SomeReports.Files(Files))
        {
            stemma.Write(Path.Combine("in", name), text);
        }

        await stemma.RunAsync("new", "harbour", "--about", "The harbour force");
        return stemma;
    }

    private static async Task KillAsync(Binary stemma, TimeSpan after)
    {
        using var process = stemma.Start("add", "in");
        await Task.Delay(after, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    // What the ledger says was captured: each once, whatever was killed.
    private static string[] Captures(Binary stemma) => Sql.Lines(
        stemma.Workspace, "select json_extract(body, '$.address'), json_extract(body, '$.snapshot') from ledger where kind = 'captured' order by 1, 2");
}
