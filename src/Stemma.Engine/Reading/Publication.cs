using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Model;

namespace Stemma.Reading;

/// <summary>Settles when, where and by whom a report was published, from what it says, its address and its file's name.</summary>
internal static partial class Publication
{
    private const int TimeoutMs = 5_000;

    // A page that was written today may be dated tomorrow east of here.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(1);

    /// <summary>The date of publication, and the first one that was refused for lying in the future.</summary>
    public static (Moment? Published, Moment? Refused) When(Draft draft, Uri? address, Snapshot snapshot)
    {
        var inPath = address is null ? null : DateText.InPath(address.AbsolutePath);
        var inName = FileName.Match(snapshot.Address) is { Success: true } name ? DateText.In(name.Groups["day"].Value) : null;
        Moment?[] found = [.. draft.Dates, inPath ?? inName];
        Moment[] all = [.. found.OfType<Moment>().Where(IsMeant)];
        Moment[] possible = [.. all.Where(date => date.At <= snapshot.CapturedAt + Ahead)];
        return (possible.Length == 0 ? null : Finest(possible), all.Except(possible).Select(date => (Moment?)date).FirstOrDefault());
    }

    /// <summary>Where the report stands: what it says, else where it was fetched in the end, else where it was captured.</summary>
    public static string Where(Draft draft, Snapshot snapshot) =>
        draft.Address ?? snapshot.Headers.FirstOrDefault(header => header.Name == "x-final-address").Value ?? snapshot.Address;

    /// <summary>Who published it: never empty.</summary>
    public static string Outlet(Draft draft, Uri? address, Snapshot snapshot, SourceBook book)
    {
        var wasFetched = WebAddress.Of(snapshot.Address) is not null && snapshot.MediaType != "application/json";
        if (Plain(draft.Outlet) is { Length: > 0 and < 120 } printed && !(wasFetched && address is not null && IsBorrowed(printed, address, book)))
        {
            return printed;
        }

        return address is not null ? book.At(address)?.Name ?? WebAddress.PlainHost(address) : FromFileName(snapshot.Address, book);
    }

    // A page may call itself by any name; a known outlet's name counts only on that outlet's own domains.
    private static bool IsBorrowed(string name, Uri address, SourceBook book) =>
        book.Named(name) is { Domains.Count: > 0 } known && book.At(address)?.Name != known.Name;

    private static string FromFileName(string address, SourceBook book)
    {
        var match = FileName.Match(address);
        var name = match.Success ? match.Groups["outlet"].Value : Path.GetFileNameWithoutExtension(address[(address.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('#')[0]);
        var spaced = name.Replace('-', ' ').Replace('_', ' ').Trim();
        return book.Named(spaced)?.Name ?? (spaced.Length > 0 ? spaced : "unknown outlet");
    }

    // A clock that was never set says 1 January 1970.
    private static bool IsMeant(Moment date) => date.At.Year < 1969 || date.At > DateTimeOffset.UnixEpoch.AddDays(2);

    // The first is the best, but if another gives the hour of the same day, that is better.
    private static Moment Finest(Moment[] dates) =>
        dates[0].DayOnly && dates.FirstOrDefault(date => !date.DayOnly && date.Day == dates[0].Day) is { At.Year: > 1 } fine ? fine : dates[0];

    private static string? Plain(string? name) =>
        name is null ? null : string.Join(' ', Noise.Without(name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is var one
        && one.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? one[4..].ToLower(CultureInfo.InvariantCulture) : one;

    // file:folder/upi_2016-09-26_green-party.txt
    [GeneratedRegex(@"^file:(?:.*/)?(?<outlet>[^/_]{1,60})_(?<day>\d{4}-\d\d-\d\d)(?:[_.#]|$)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex FileName { get; }
}
