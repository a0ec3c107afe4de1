using System.CommandLine;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Cli;

/// <summary>What was asked of a verb that shows something of one story.</summary>
internal sealed record StoryOptions(string Workspace, string? Story, DateTimeOffset? AsOf, bool IsJson)
{
    /// <summary>The story's state.</summary>
    /// <exception cref="ProblemException">There is no such workspace or story.</exception>
    public async Task<StoryState> StateAsync(CancellationToken cancel)
    {
        await using var workspace = await Storing.Workspace.OpenAsync(Workspace, cancel);
        var stories = new Stories(workspace, TimeProvider.System);
        return await stories.StateAsync(await stories.FindAsync(Story, cancel), AsOf, cancel);
    }
}

/// <summary>The options of the verbs that show something of one story.</summary>
internal sealed record AskedStory(Option<string?> Story, Option<DateTimeOffset?> AsOf, Option<bool> Json, Option<string> Workspace)
{
    public static AskedStory Create() => new(Asked.Story(), Asked.AsOf(), Asked.Json(), Asked.Workspace());

    public void AddTo(Command command)
    {
        command.Add(Story);
        command.Add(AsOf);
        command.Add(Json);
        command.Add(Workspace);
    }

    public StoryOptions Of(ParseResult parsed) =>
        new(Asked.WorkspaceOf(parsed), parsed.GetValue(Story), parsed.GetValue(AsOf), parsed.GetValue(Json));
}

/// <summary>A claim, named by the beginning of its id.</summary>
internal static class AskedClaim
{
    public static Argument<string> Required() => new("CLAIM") { Description = "The claim's id or its first characters, as `stemma claims` prints it." };
}
