using System.Net;
using System.Net.Sockets;
using Stemma.Model;

namespace Stemma.Capturing;

/// <summary>Fetches pages from the public internet and from nowhere else. Safe for threads.</summary>
/// <remarks>
/// A name is resolved once, its addresses are judged, and the connection goes to a judged address: a name that answers
/// differently the second time gains nothing. Each redirect is a new address and judged anew. No proxy, no cookies.
/// </remarks>
internal sealed class Web : IDisposable
{
    private const int MostRedirects = 5;

    private static readonly string[] KeptHeaders = ["content-type", "date", "last-modified", "etag", "content-language"];

    private readonly TimeProvider _clock;
    private readonly CaptureOptions _options;
    private readonly Func<IPAddress, bool> _mayReach;
    private readonly HttpClient _client;

    /// <summary>Fetches with these limits; <paramref name="mayReach"/> judges addresses.</summary>
    public Web(TimeProvider clock, CaptureOptions options, Func<IPAddress, bool> mayReach)
    {
        (_clock, _options, _mayReach) = (clock, options, mayReach);
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = ConnectAsync,
            ConnectTimeout = options.Patience,
            MaxResponseHeadersLength = 64,
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // each fetch has its own, by the clock
        };
        _client.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (compatible; Stemma/0.1)");
        _client.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,application/json;q=0.8,*/*;q=0.5");
        _client.DefaultRequestHeaders.Add("Accept-Language", "en,*;q=0.5");
    }

    /// <summary>The page at the address, or the problem with it.</summary>
    public async Task<Captured> FetchAsync(string input, CancellationToken cancel)
    {
        if (!Uri.TryCreate(input, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return Captured.Failed(ProblemCode.SchemeRefused, input, "Only http and https addresses are fetched.");
        }

        if (_options.Offline)
        {
            return Captured.Failed(ProblemCode.FetchFailed, input, "Not fetched: offline was asked for.");
        }

        using var patience = new CancellationTokenSource(_options.Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            return await FollowAsync(input, address, either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Captured.Failed(ProblemCode.FetchTimedOut, input, $"No full answer within {_options.Patience.TotalSeconds:0} s.");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return IsRefusal(failure)
                ? Captured.Failed(ProblemCode.PrivateAddress, input, "Leads to a private network, which is never fetched from.")
                : Captured.Failed(ProblemCode.FetchFailed, input, $"Could not be fetched: {failure.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<Captured> FollowAsync(string input, Uri address, CancellationToken cancel)
    {
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } next)
            {
                return await ReceivedAsync(input, address, response, cancel);
            }

            address = next.IsAbsoluteUri ? next : new Uri(address, next);
            if (address.Scheme is not ("http" or "https"))
            {
                return Captured.Failed(ProblemCode.SchemeRefused, input, $"Redirects to {address.Scheme}:, and only http and https are fetched.");
            }
        }

        return Captured.Failed(ProblemCode.TooManyRedirects, input, $"More than {MostRedirects} redirects.");
    }

    private async Task<Captured> ReceivedAsync(string input, Uri address, HttpResponseMessage response, CancellationToken cancel)
    {
        if (!response.IsSuccessStatusCode)
        {
            return Captured.Failed(ProblemCode.FetchFailed, input, $"The server answered {(int)response.StatusCode} {response.ReasonPhrase}.");
        }

        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        if (await Bytes.UpToAsync(body, _options.MaxBytes, cancel) is not { } bytes)
        {
            return Captured.Failed(ProblemCode.TooLarge, input, $"More than {_options.MaxBytes} bytes.");
        }

        return bytes.Length == 0
            ? Captured.Failed(ProblemCode.Empty, input, "The answer is empty.")
            : new Captured(input, new Snapshot(input, response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "", Headers(response, address), _clock.GetUtcNow(), bytes), null);
    }

    private static List<Header> Headers(HttpResponseMessage response, Uri address) =>
    [
        .. from name in KeptHeaders
           from header in response.Headers.Concat(response.Content.Headers)
           where header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)
           select new Header(name, string.Join(", ", header.Value)),
        new("x-final-address", address.AbsoluteUri),
    ];

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var host = context.DnsEndPoint.Host;
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, cancel);
        if (!found.All(_mayReach))
        {
            throw new PrivateAddressException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, context.DnsEndPoint.Port, cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsRefusal(Exception? failure) =>
        failure is not null && (failure is PrivateAddressException || IsRefusal(failure.InnerException));

    private sealed class PrivateAddressException(string host) : IOException($"{host} lies in a private network.");
}
