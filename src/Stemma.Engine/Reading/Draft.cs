using Stemma.Model;

namespace Stemma.Reading;

/// <summary>What one format's reader found, before the rules that all formats share.</summary>
internal sealed record Draft
{
    /// <summary>The article's words.</summary>
    public required string Text { get; init; }

    /// <summary>The headline, if any.</summary>
    public string? Title { get; init; }

    /// <summary>Where the page says it stands, absolute.</summary>
    public string? Address { get; init; }

    /// <summary>Who the page says published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The writers.</summary>
    public string? Byline { get; init; }

    /// <summary>A credit that stands apart from the text.</summary>
    public string? Credit { get; init; }

    /// <summary>What it says of its date, best first.</summary>
    public IReadOnlyList<Moment> Dates { get; init; } = [];

    /// <summary>The language it claims to be in.</summary>
    public string? Language { get; init; }

    /// <summary>Links out of the words.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>Whether something was cut off before it was read.</summary>
    public bool WasCut { get; init; }
}
