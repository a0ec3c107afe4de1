using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using Stemma.Capturing;
using Stemma.Running;

namespace Stemma.Tests.Running;

/// <summary>The order in which reports arrive, and in how many goes, leaves no trace.</summary>
public sealed class OrderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly Captured[] Inputs = [.. SomeReports.Files(18).Select(file => TempWorkspace.Captured(file.Name, file.Text)), TempWorkspace.Failed("gone.txt")];

    [Fact]
    public async Task Any_order_in_any_number_of_goes_gives_the_same_bytes()
    {
        var expected = await DerivedAsync([Inputs]);

        await Gen.Select(Gen.Shuffle(Inputs), Gen.Int[1, Inputs.Length]).SampleAsync(
            async (inputs, size) => Assert.Equal(expected, await DerivedAsync(inputs.Chunk(size))), iter: 6, threads: 1);
    }

    private static async Task<string[]> DerivedAsync(IEnumerable<Captured[]> goes)
    {
        await using var temp = await TempWorkspace.CreateAsync();
        foreach (var inputs in goes)
        {
            await new Pipeline(temp.Workspace, TimeProvider.System, NullLogger<Pipeline>.Instance)
                .AddAsync(TempWorkspace.Story, PipelineTests.Of(inputs), null, Cancel);
        }

        return Sql.Derived(temp.Workspace.Folder);
    }
}
