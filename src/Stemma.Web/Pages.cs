using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Stemma.Model;
using Stemma.Web.Briefs;
using Stemma.Web.Claims;
using Stemma.Web.Frame;
using Stemma.Web.Reports;
using Stemma.Web.Sources;
using Stemma.Web.Stories;

namespace Stemma.Web;

/// <summary>Every page with its address.</summary>
internal static class Pages
{
    private static readonly string[] ReadOnly = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this IEndpointRouteBuilder routes, StoryShelf shelf, PageWriter pages)
    {
        routes.MapMethods("/", ReadOnly, http => ShowStoriesAsync(http, shelf, pages));
        Map("", ShowStoryAsync);
        Map("/claims/{id}", ShowClaimAsync);
        Map("/reports/{id}", ShowReportAsync);
        Map("/brief", ShowBriefAsync);
        Map("/sources", ShowSourcesAsync);

        void Map(string page, Func<Request, Task> show) =>
            routes.MapMethods("/stories/{name}" + page, ReadOnly, http => OpenAsync(http, shelf, pages, show));
    }

    /// <summary>One request for a page of a story.</summary>
    private sealed record Request(HttpContext Http, StoryShelf Shelf, PageWriter Pages, StoryView View)
    {
        public string Id => $"{Http.GetRouteValue("id")}";

        public CancellationToken Cancel => Http.RequestAborted;

        public string? Query(string name) => Http.Request.Query[name] is [{ Length: > 0 } only] ? only : null;

        public Task RefuseAsync(int status, Refusal refusal) => Pages.RefuseAsync(Http, status, refusal, View);
    }

    private static async Task OpenAsync(HttpContext http, StoryShelf shelf, PageWriter pages, Func<Request, Task> show)
    {
        var printed = http.Request.Query["as-of"].ToString();
        var asOf = AsOf.Read(printed);
        if (asOf is null && printed.Length > 0)
        {
            await pages.RefuseAsync(http, StatusCodes.Status400BadRequest, Refusal.BadTime(printed));
            return;
        }

        var state = await shelf.State($"{http.GetRouteValue("name")}", asOf?.At, http.RequestAborted);
        await (state is null
            ? pages.RefuseAsync(http, StatusCodes.Status404NotFound, Refusal.NoSuchStory)
            : show(new Request(http, shelf, pages, new StoryView(state, asOf))));
    }

    private static async Task ShowStoriesAsync(HttpContext http, StoryShelf shelf, PageWriter pages)
    {
        List<StoryView> stories = [];
        foreach (var story in await shelf.Stories(http.RequestAborted))
        {
            if (await shelf.State(story.Name, null, http.RequestAborted) is { } state)
            {
                stories.Add(new StoryView(state));
            }
        }

        await pages.ShowAsync<StoriesPage>(http, ("Stories", stories));
    }

    private static async Task ShowStoryAsync(Request request)
    {
        var printed = request.Query("status");
        var status = printed is null ? null : StatusOf(printed);
        if (printed is not null && status is null)
        {
            await request.RefuseAsync(400, Refusal.BadStatus(printed));
            return;
        }

        if (ClaimList.Of(request.View, status, request.Query("page") ?? "1") is not { } list)
        {
            await request.RefuseAsync(400, Refusal.BadPage(request.Query("page") ?? ""));
            return;
        }

        var problems = await request.Shelf.Problems(request.View.State.Story.Name, request.Cancel);
        await request.Pages.ShowAsync<StoryPage>(request.Http, ("View", request.View), ("List", list), ("Problems", problems));
    }

    private static ClaimStatus? StatusOf(string printed) =>
        Enum.GetValues<ClaimStatus>().Cast<ClaimStatus?>().FirstOrDefault(one => one is { } status && Wording.Slug(status) == printed);

    private static Task ShowClaimAsync(Request request) => request.View.Claim(new ClaimId(request.Id)) is { } claim
        ? request.Pages.ShowAsync<ClaimPage>(request.Http, ("View", request.View), ("Claim", claim), ("Drawing", request.Shelf.Drawing))
        : request.RefuseAsync(404, Refusal.NoSuchClaim(request.View));

    private static Task ShowReportAsync(Request request)
    {
        if (request.View.Report(new ReportId(request.Id)) is not { } extract)
        {
            return request.RefuseAsync(404, Refusal.NoSuchReport(request.View));
        }

        var printed = request.Query("at");
        var place = printed is null ? null : Place.Read(printed, extract.Report.Text.Length);
        return printed is not null && place is null
            ? request.RefuseAsync(400, Refusal.BadPlace(printed))
            : request.Pages.ShowAsync<ReportPage>(request.Http, ("View", request.View), ("Extract", extract), ("Cited", place));
    }

    private static async Task ShowBriefAsync(Request request)
    {
        var brief = await request.Shelf.Brief(request.View.State, request.Cancel);
        await request.Pages.ShowAsync<BriefPage>(request.Http, ("View", request.View), ("Compiled", brief));
    }

    private static async Task ShowSourcesAsync(Request request)
    {
        var book = await request.Shelf.Sources(request.Cancel);
        await request.Pages.ShowAsync<SourcesPage>(request.Http, ("View", request.View), ("Used", UsedSources.Of(request.View, book)));
    }
}
