using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Stemma.Web.Frame;

/// <summary>The style sheet and the icon. They are part of the assembly, so that they are there wherever it is.</summary>
internal static class Assets
{
    private static readonly string[] ReadOnly = [HttpMethods.Get, HttpMethods.Head];

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapAsset("stemma.css", "text/css; charset=utf-8");
        routes.MapAsset("icon.svg", "image/svg+xml");
    }

    private static void MapAsset(this IEndpointRouteBuilder routes, string name, string mediaType)
    {
        var bytes = Read(name);
        routes.MapMethods("/" + name, ReadOnly, http => PageWriter.SendAsync(http, StatusCodes.Status200OK, mediaType, bytes));
    }

    private static ReadOnlyMemory<byte> Read(string name)
    {
        using var resource = typeof(Assets).Assembly.GetManifestResourceStream(name)
            ?? throw new FileNotFoundException($"The assembly was built without {name}.");
        using var copy = new MemoryStream();
        resource.CopyTo(copy);
        return copy.ToArray();
    }
}
