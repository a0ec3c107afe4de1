using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stemma.Web.Frame;

namespace Stemma.Web;

/// <summary>Stemma in a browser: read-only pages on this computer alone.</summary>
public static class StemmaWeb
{
    /// <summary>The web application, ready to start: it listens on 127.0.0.1 at <paramref name="port"/>, or at a free one for 0, and nowhere else.</summary>
    /// <remarks>Reads no settings file and no environment: what it does follows from the arguments.</remarks>
    public static WebApplication Create(StoryShelf shelf, int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 0;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Logging
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning);
        var app = builder.Build();
        var pages = new PageWriter(app.Services);
        app.UseFence(pages);
        app.UseFailurePages(pages);
        app.UseRouting();
        app.MapAssets();
        app.MapPages(shelf, pages);
        return app;
    }
}
