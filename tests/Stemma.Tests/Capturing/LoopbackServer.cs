using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Stemma.Tests.Capturing;

/// <summary>A web server on this computer that answers each path as it is told, one connection an answer.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Dictionary<string, byte[]> _answers = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _end = new();

    public LoopbackServer()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public string At(string path) => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}";

    public LoopbackServer With(string path, string body, string type = "text/html; charset=utf-8", string status = "200 OK", params string[] headers)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return With(path, bytes, [$"Content-Type: {type}", .. headers], status);
    }

    public LoopbackServer With(string path, byte[] body, string[] headers, string status = "200 OK")
    {
        var head = string.Join("\r\n", [$"HTTP/1.1 {status}", .. headers, $"Content-Length: {body.Length}", "Connection: close", "", ""]);
        _answers[path] = [.. Encoding.ASCII.GetBytes(head), .. body];
        return this;
    }

    /// <summary>Answers the path with nothing, for ever.</summary>
    public LoopbackServer Hanging(string path)
    {
        _answers[path] = [];
        return this;
    }

    public void Dispose()
    {
        _end.Cancel();
        _listener.Dispose();
        _end.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            try
            {
                _ = AnswerAsync(await _listener.AcceptTcpClientAsync(_end.Token));
            }
            catch (Exception failure) when (failure is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.ASCII, leaveOpen: true);
            var path = (await reader.ReadLineAsync(_end.Token))?.Split(' ').ElementAtOrDefault(1) ?? "/";
            while (!string.IsNullOrEmpty(await reader.ReadLineAsync(_end.Token)))
            {
                // the request's headers
            }

            var answer = _answers.GetValueOrDefault(path, "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
            if (answer.Length == 0)
            {
                await Task.Delay(Timeout.Infinite, _end.Token);
            }

            await stream.WriteAsync(answer, _end.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            // the client hung up, or the test is over
        }
    }
}
