using System.Text;
using Stemma.Capturing;
using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Tests.Support;

/// <summary>A workspace in a folder of its own for one test; deleted afterwards.</summary>
internal sealed class TempWorkspace : IAsyncDisposable
{
    public static readonly Story Story = new("harbour", "The harbour force");

    private TempWorkspace(string folder, Workspace workspace) => (Folder, Workspace) = (folder, workspace);

    public string Folder { get; }

    public Workspace Workspace { get; private set; }

    public static async Task<TempWorkspace> CreateAsync()
    {
        var folder = Directory.CreateTempSubdirectory("stemma-").FullName;
        var workspace = await Workspace.CreateAsync(Path.Combine(folder, ".stemma"), TestContext.Current.CancellationToken);
        await new Stemma.Running.Stories(workspace, TimeProvider.System).CreateAsync(Story, TestContext.Current.CancellationToken);
        return new TempWorkspace(folder, workspace);
    }

    /// <summary>A captured text; its address follows from its name.</summary>
    public static Captured Captured(string name, string text) => new(
        name,
        new Snapshot($"file:{name}", "text/plain", [], Some.Time, Encoding.UTF8.GetBytes(text)),
        null);

    /// <summary>An input that gave no bytes.</summary>
    public static Captured Failed(string name) => new(name, null, new Problem(ProblemCode.Missing, name, null, "there is no such file"));

    public async Task ReopenAsync()
    {
        await Workspace.DisposeAsync();
        Workspace = await Workspace.OpenAsync(Path.Combine(Folder, ".stemma"), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Workspace.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
