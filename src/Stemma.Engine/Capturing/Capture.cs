using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Capturing;

/// <summary>Takes in files, folders, web addresses and feeds as snapshots. Whatever is wrong with one input, the rest goes on.</summary>
public sealed partial class Capture : IDisposable
{
    private readonly TimeProvider _clock;
    private readonly CaptureOptions _options;
    private readonly Web _web;

    /// <summary>Captures with this clock and these limits.</summary>
    public Capture(TimeProvider clock, CaptureOptions options)
        : this(clock, options, PublicNetwork.Holds)
    {
    }

    // Tests serve pages from this computer, which is closed to everybody else.
    internal Capture(TimeProvider clock, CaptureOptions options, Func<IPAddress, bool> mayReach)
    {
        (_clock, _options) = (clock, options);
        _web = new Web(clock, options, mayReach);
    }

    /// <summary>What the inputs give, in their order; a folder's files in ordinal order, a feed's items in its own.</summary>
    public async IAsyncEnumerable<Captured> AllAsync(IEnumerable<string> inputs, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        foreach (var input in inputs)
        {
            var found = Scheme.IsMatch(input) ? AddressAsync(input, cancel)
                : Files.IsFolder(input) ? FolderAsync(input, cancel)
                : FileAsync(input, Path.GetFileName(input), cancel);
            await foreach (var one in found)
            {
                yield return one;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _web.Dispose();

    private async IAsyncEnumerable<Captured> FolderAsync(string folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var name in Files.In(folder))
        {
            await foreach (var one in FileAsync(Path.Combine(folder, name), name, cancel))
            {
                if (one.Snapshot is null || Matches(one.Snapshot))
                {
                    yield return one;
                }
            }
        }
    }

    private async IAsyncEnumerable<Captured> FileAsync(string path, string name, [EnumeratorCancellation] CancellationToken cancel)
    {
        var file = await Files.ReadAsync(path, name, _options.MaxBytes, _clock.GetUtcNow(), cancel);
        await foreach (var one in ApartAsync(file, cancel))
        {
            yield return one;
        }
    }

    private async IAsyncEnumerable<Captured> AddressAsync(string address, [EnumeratorCancellation] CancellationToken cancel)
    {
        var page = await _web.FetchAsync(address, cancel);
        await foreach (var one in ApartAsync(page, cancel))
        {
            yield return one;
        }
    }

    // One snapshot stays as it is; JSON Lines and feeds are many.
    private IAsyncEnumerable<Captured> ApartAsync(Captured whole, CancellationToken cancel) => whole.Snapshot switch
    {
        { MediaType: "application/x-ndjson" or "application/jsonl" } => Unpacking.Lines(whole).ToAsyncEnumerable(),
        { } snapshot when IsFeed(snapshot) => FeedAsync(whole.Input, snapshot, cancel),
        _ => new[] { whole }.ToAsyncEnumerable(),
    };

    private async IAsyncEnumerable<Captured> FeedAsync(string input, Snapshot snapshot, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (feed, problem) = FeedReader.Read(snapshot.Bytes.Span, null, snapshot.Address);
        if (problem is not null)
        {
            yield return new Captured(input, null, problem with { Input = input });
        }

        for (var at = 0; at < feed?.Items.Count; at++)
        {
            if (await ItemAsync($"{input}#{at + 1}", $"{snapshot.Address}#{at + 1}", feed.Items[at], feed.Title, snapshot, cancel) is { } item)
            {
                yield return item;
            }
        }
    }

    // The page if it can be had, else what the feed carries of it, with the reason why.
    private async Task<Captured?> ItemAsync(string input, string address, FeedItem item, string feedTitle, Snapshot feed, CancellationToken cancel)
    {
        var page = item.Link is { } link && !_options.Offline ? await _web.FetchAsync(link.AbsoluteUri, cancel) : null;
        if (page?.Snapshot is not null)
        {
            return page;
        }

        var carried = Unpacking.Carried(item, feedTitle, address, feed);
        return carried is null && page is null ? null : new Captured(page?.Input ?? input, carried, page?.Problem);
    }

    private static bool IsFeed(Snapshot snapshot)
    {
        var type = snapshot.MediaType;
        var start = snapshot.Bytes.Span[..Math.Min(snapshot.Bytes.Length, 4_000)];
        return !type.Contains("html", StringComparison.Ordinal)
            && DecodedText.Of(start, null) is { Text: var text }
            && !PageStart.IsMatch(text)
            && (type.EndsWith("xml", StringComparison.Ordinal) || FeedReader.LooksLikeFeed(text));
    }

    private bool Matches(Snapshot snapshot)
    {
        if (_options.Match is not { Length: > 0 } word)
        {
            return true;
        }

        var text = DecodedText.Of(snapshot.Bytes.Span, null)?.Text ?? "";
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^[a-zA-Z][a-zA-Z0-9+.-]+://", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Scheme { get; }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?(?:<!doctype html|<html)", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant, 250)]
    private static partial Regex PageStart { get; }
}
