using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Stemma.Web.Frame;

/// <summary>What holds for every answer: headers that leave a hostile text nothing to do, and no other name for this computer.</summary>
internal static class Fence
{
    // No script at all, so none can be smuggled in; styles and pictures are our own files.
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    // A page elsewhere can point its own name at 127.0.0.1 and then read what it is given: so only these names are answered.
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    public static void UseFence(this IApplicationBuilder app, PageWriter pages) => app.Use(async (http, next) =>
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "private, no-cache";
        if (Names.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            await next(http);
        }
        else
        {
            await pages.RefuseAsync(http, StatusCodes.Status421MisdirectedRequest, Refusal.WrongName);
        }
    });
}
