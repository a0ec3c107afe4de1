namespace Stemma.Capturing;

/// <summary>What to take and how much of it.</summary>
public sealed record CaptureOptions
{
    /// <summary>From folders, take only what contains this, whatever the case, at the beginning of a word; null takes all.</summary>
    public string? Match { get; init; }

    /// <summary>More bytes than this of one file or page are refused.</summary>
    public long MaxBytes { get; init; } = 200_000_000;

    /// <summary>Fetch nothing: addresses are refused, and of feeds only what they carry themselves is taken.</summary>
    public bool Offline { get; init; }

    /// <summary>How long one address may take to answer in full.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);
}
