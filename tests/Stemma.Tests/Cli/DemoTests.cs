using System.Text.RegularExpressions;

namespace Stemma.Tests.Cli;

/// <summary>The demo through the real program: what it prints is approved, its brief verifies, and the README shows what it prints.</summary>
public sealed partial class DemoTests : IDisposable
{
    private readonly Binary _stemma = new();

    [Fact]
    public async Task Prints_the_brief_writes_the_page_and_the_drawing_and_both_hold()
    {
        var demo = await _stemma.RunAsync("demo", "--out", "demo");

        Assert.Equal(0, demo.Exit);
        var printed = Folder.Replace(demo.Printed, "DIR/");
        Approved.Check("demo.txt", printed);
        CheckReadme(printed);
        Assert.StartsWith("<svg", File.ReadAllText(_stemma.At("demo", "stemma.svg")), StringComparison.Ordinal);
        Assert.Equal(
            new Ran(0, "brief.html: every sentence verifies\n", ""),
            await _stemma.RunAsync("verify", Path.Combine("demo", "brief.html"), "--workspace", Path.Combine("demo", ".stemma")));
        Assert.Equal(0, (await _stemma.RunAsync("replay", "--workspace", Path.Combine("demo", ".stemma"))).Exit);
    }

    [Fact]
    public async Task A_brief_that_was_changed_does_not_verify()
    {
        await _stemma.RunAsync("demo", "--out", "demo");
        var page = _stemma.At("demo", "brief.html");
        File.WriteAllText(page, File.ReadAllText(page).Replace("almost certain", "very likely", StringComparison.Ordinal));

        var verified = await _stemma.RunAsync("verify", page, "--workspace", Path.Combine("demo", ".stemma"));

        Assert.Equal(1, verified.Exit);
        Assert.Contains("STEMMA1001", verified.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _stemma.Dispose();

    // The first three sections, between the marks in the README; ./dev approve writes them there.
    private static void CheckReadme(string printed)
    {
        var path = Repo.At("README.md");
        var excerpt = $"<!-- demo -->\n```\n{printed[..printed.IndexOf("\n\n4. ", StringComparison.Ordinal)]}\n```\n<!-- /demo -->";
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            File.WriteAllText(path, Marked.Replace(File.ReadAllText(path), excerpt.Replace("$", "$$", StringComparison.Ordinal)));
        }

        Assert.Equal(excerpt, Marked.Match(File.ReadAllText(path)).Value);
    }

    [GeneratedRegex(@"<!-- demo -->.*<!-- /demo -->", RegexOptions.Singleline)]
    private static partial Regex Marked { get; }

    // Where the demo wrote: the one thing that differs from run to run.
    [GeneratedRegex(@"\S*/demo/")]
    private static partial Regex Folder { get; }
}
