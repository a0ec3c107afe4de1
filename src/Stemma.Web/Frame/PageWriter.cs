using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stemma.Words;

namespace Stemma.Web.Frame;

/// <summary>Renders a component to a whole page and sends it. A page is rendered before its first byte is sent, so none is half sent.</summary>
internal sealed class PageWriter(IServiceProvider services)
{
    /// <summary>Sends a page; or 304 when the browser has this very page already.</summary>
    public Task ShowAsync<TPage>(HttpContext http, params (string Name, object? Value)[] parameters)
        where TPage : IComponent => SendAsync<TPage>(http, StatusCodes.Status200OK, parameters);

    /// <summary>Sends a page that says why there is no page.</summary>
    public Task RefuseAsync(HttpContext http, int status, Refusal refusal, StoryView? view = null) =>
        SendAsync<RefusalPage>(http, status, [("Refusal", refusal), ("View", view)]);

    private async Task SendAsync<TPage>(HttpContext http, int status, (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        var page = Encoding.UTF8.GetBytes(await RenderAsync<TPage>(parameters));
        await SendAsync(http, status, "text/html; charset=utf-8", page);
    }

    /// <summary>Sends bytes with their hash as the tag, so that they are sent again only when they have changed.</summary>
    public static async Task SendAsync(HttpContext http, int status, string mediaType, ReadOnlyMemory<byte> body)
    {
        var tag = $"\"{ContentHash.Of(body.Span)[..32]}\"";
        http.Response.Headers.ETag = tag;
        http.Response.StatusCode = status;
        if (status == StatusCodes.Status200OK && http.Request.Headers.IfNoneMatch.Contains(tag))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = mediaType;
        http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.Body.WriteAsync(body, http.RequestAborted);
        }
    }

    private async Task<string> RenderAsync<TPage>((string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var view = ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value));
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<TPage>(view)).ToHtmlString());
    }
}
