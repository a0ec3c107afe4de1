using System.Text.Json;

namespace Stemma.Tests.Cli;

/// <summary>A person's decisions about links, with the real program: they hold after new reports, after a re-analysis and in a replay.</summary>
public sealed class CurationTests : IDisposable
{
    private readonly Binary _stemma = new();

    [Fact]
    public async Task A_passage_taken_out_stays_out_when_reports_come_and_everything_is_made_again()
    {
        await FillAsync();
        var (claim, passage) = await SecondPassageAsync();

        var ran = await _stemma.RunAsync("unlink", passage, claim, "--why", "another force");
        Assert.Equal((0, ""), (ran.Exit, ran.Errors));

        Assert.DoesNotContain(passage, (await _stemma.RunAsync("show", claim)).Printed, StringComparison.Ordinal);
        _stemma.Write(Path.Combine("in", "late.txt"), "Published: 2031-05-09\n\nVeldania will send soldiers to the port of Halvane, its parliament decided.");
        Assert.Equal(0, (await _stemma.RunAsync("add", "in")).Exit);
        Assert.DoesNotContain(passage, (await _stemma.RunAsync("show", claim)).Printed, StringComparison.Ordinal);
        Assert.EndsWith(": the same\n", (await _stemma.RunAsync("replay")).Printed, StringComparison.Ordinal);
        Assert.Contains("decided: unlink", (await _stemma.RunAsync("review")).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_taken_out_can_be_put_back()
    {
        await FillAsync();
        var (claim, passage) = await SecondPassageAsync();
        await _stemma.RunAsync("split", claim, passage, "--why", "another force");
        Assert.DoesNotContain(passage, (await _stemma.RunAsync("show", claim)).Printed, StringComparison.Ordinal);

        Assert.Equal(0, (await _stemma.RunAsync("link", passage, claim, "--why", "the same force after all")).Exit);

        Assert.Contains(passage, (await _stemma.RunAsync("show", claim)).Printed, StringComparison.Ordinal);
        Assert.EndsWith(": the same\n", (await _stemma.RunAsync("replay")).Printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("STEMMA0601", "link", "ffff:1", "CLAIM")]
    [InlineData("STEMMA0601", "link", "nonsense", "CLAIM")]
    [InlineData("STEMMA0602", "merge", "CLAIM", "CLAIM")]
    [InlineData("STEMMA1309", "merge", "CLAIM", "zzzz")]
    public async Task A_decision_that_cannot_be_is_refused_by_code(string code, params string[] words)
    {
        await FillAsync();
        var (claim, _) = await SecondPassageAsync();

        var ran = await _stemma.RunAsync([.. words.Select(word => word == "CLAIM" ? claim : word), "--why", "x"]);

        Assert.Equal(2, ran.Exit);
        Assert.StartsWith($"stemma: {code} ", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_decided()
    {
        await FillAsync();
        var (claim, passage) = await SecondPassageAsync();

        var ran = await _stemma.RunAsync("unlink", passage, claim, "--why", " ");

        Assert.Equal(2, ran.Exit);
        Assert.StartsWith("stemma: STEMMA0602 ", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_typed_claim_is_held_against_the_story()
    {
        await FillAsync();
        var (claim, _) = await SecondPassageAsync();

        var found = await _stemma.RunAsync("check", "Veldania will send soldiers to the port of Halvane");
        Assert.Equal(0, found.Exit);
        Assert.Contains($"  said: {claim}  yes", found.Printed, StringComparison.Ordinal);
        Assert.Contains("reported by 3", found.Printed, StringComparison.Ordinal);

        var nothing = await _stemma.RunAsync("check", "The bakers of Karsovia have raised the price of bread");
        Assert.Equal(1, nothing.Exit);
        Assert.Contains("linked to it", nothing.Printed, StringComparison.Ordinal);

        var refused = await _stemma.RunAsync("check", "42");
        Assert.Equal(2, refused.Exit);
        Assert.StartsWith("stemma: STEMMA0501 ", refused.Errors, StringComparison.Ordinal);
    }

    public void Dispose() => _stemma.Dispose();

    private async Task FillAsync()
    {
        await _stemma.RunAsync("new", "harbour", "--about", "The harbour force");
        string[] texts =
        [
            "Veldania will send soldiers to the port of Halvane, officials said on Monday.",
            "Veldania is to send soldiers to the port of Halvane, Kestrel 24 reported.",
            "Veldania will soon send soldiers to the port of Halvane, a minister said.",
        ];
        foreach (var (at, text) in texts.Index())
        {
            _stemma.Write(Path.Combine("in", $"{at}.txt"), $"Published: 2031-05-0{at + 1}\n\n{text}");
        }

        Assert.Equal(0, (await _stemma.RunAsync("add", "in")).Exit);
    }

    // The claim with most passages, and its second passage as it is printed.
    private async Task<(string Claim, string Passage)> SecondPassageAsync()
    {
        using var claims = JsonDocument.Parse((await _stemma.RunAsync("claims", "--json")).Printed);
        var claim = claims.RootElement.EnumerateArray().MaxBy(one => one.GetProperty("assertions").GetArrayLength());
        var assertion = claim.GetProperty("assertions")[1];
        return (claim.GetProperty("id").GetString()!, $"{assertion.GetProperty("report").GetString()}:{assertion.GetProperty("clause").GetProperty("start").GetInt32()}");
    }
}
