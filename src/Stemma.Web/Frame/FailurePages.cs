using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stemma.Model;

namespace Stemma.Web.Frame;

/// <summary>What is said when there is no page: never a stack trace, never an empty window.</summary>
internal static partial class FailurePages
{
    public static void UseFailurePages(this WebApplication app, PageWriter pages)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(FailurePages));
        app.Use((http, next) => CatchAsync(http, next, pages, log));
        app.UseStatusCodePages(context => context.HttpContext.Response.StatusCode switch
        {
            StatusCodes.Status405MethodNotAllowed => pages.RefuseAsync(context.HttpContext, 405, Refusal.ReadOnly),
            var status => pages.RefuseAsync(context.HttpContext, status, Refusal.NoSuchPage),
        });
    }

    private static async Task CatchAsync(HttpContext http, RequestDelegate next, PageWriter pages, ILogger log)
    {
        try
        {
            await next(http);
        }
        catch (ProblemException failure) when (!http.Response.HasStarted)
        {
            var status = failure.Problem.Code is ProblemCode.NoSuchStory or ProblemCode.NoSuchClaim ? 404 : 500;
            await pages.RefuseAsync(http, status, new Refusal(Refusal.Failed.Title, failure.Problem.ToString()));
        }
        catch (Exception failure) when (!http.Response.HasStarted && failure is not OperationCanceledException)
        {
            // This host's only catch-all: one page that fails must not leave the reader with an empty window.
            LogFailure(log, failure, http.Request.Path);
            await pages.RefuseAsync(http, StatusCodes.Status500InternalServerError, Refusal.Failed);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} failed")]
    private static partial void LogFailure(ILogger log, Exception failure, PathString path);
}
