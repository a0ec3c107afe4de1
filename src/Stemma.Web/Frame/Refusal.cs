namespace Stemma.Web.Frame;

/// <summary>Why there is no page, in plain words.</summary>
/// <param name="Title">What is the matter.</param>
/// <param name="Detail">What was seen and what to do.</param>
public sealed record Refusal(string Title, string Detail)
{
    public static readonly Refusal WrongName = new(
        "Not under this name",
        "Stemma answers only at localhost and 127.0.0.1, so that no other site can read it through your browser. Open it at http://127.0.0.1 with the port that “stemma serve” printed.");

    public static readonly Refusal NoSuchPage = new(
        "There is no such page",
        "The address may be mistyped, or belong to a story in another workspace. All stories are listed on the first page.");

    public static readonly Refusal ReadOnly = new("Only for reading", "These pages can be read but not changed; use the command line to change a story.");

    public static readonly Refusal Failed = new(
        "This page could not be made",
        "Something in Stemma failed on it; the terminal where “stemma serve” runs shows what. Nothing stored was changed.");

    public static readonly Refusal NoSuchStory = new("There is no such story", "No story of this name is in the workspace. All stories are listed on the first page.");

    public static Refusal BadTime(string printed) => new(
        "This is not a time",
        $"“{Wording.Short(printed, 60)}” after as-of is not a time. Write a day like 2031-05-06, or a time like 2031-05-06T09:30Z.");

    public static Refusal BadStatus(string printed) => new(
        "There is no such status",
        $"“{Wording.Short(printed, 60)}” after status is none of: {string.Join(", ", Enum.GetValues<Model.ClaimStatus>().Select(Wording.Slug))}.");

    public static Refusal BadPage(string printed) => new("There is no such page of the list", $"“{Wording.Short(printed, 60)}” after page is not the number of a page of this list.");

    public static Refusal BadPlace(string printed) => new(
        "There is no such place in this report",
        $"“{Wording.Short(printed, 60)}” after at is not a range of characters of its text. Write two positions like 120-180.");

    public static Refusal NoSuchClaim(StoryView view) => new("There is no such claim", Missing("claim", view));

    public static Refusal NoSuchReport(StoryView view) => new("There is no such report", Missing("report", view));

    private static string Missing(string what, StoryView view) => view.AsOf is { } time
        ? $"As of {Wording.Of(time.At)} the story “{view.State.Story.Name}” has no {what} of this id. It may have one now."
        : $"The story “{view.State.Story.Name}” has no {what} of this id. Ids change when a story is read anew by a newer version.";
}
