using Stemma.Model;

namespace Stemma.Capturing;

/// <summary>What a feed lists.</summary>
/// <param name="Title">Its title in plain words; empty if it has none.</param>
/// <param name="Items">Its items, in its own order.</param>
public sealed record Feed(string Title, IReadOnlyList<FeedItem> Items);

/// <summary>One item of a feed.</summary>
/// <param name="Title">Its title in plain words; empty if it has none.</param>
/// <param name="Link">The page it stands for, if any.</param>
/// <param name="Published">The date as printed.</param>
/// <param name="Author">The writer.</param>
/// <param name="Outlet">The outlet it is said to come from, where that is not the feed's own.</param>
/// <param name="Html">What the feed itself carries of it.</param>
public sealed record FeedItem(string Title, Uri? Link, string? Published, string? Author, string? Outlet, string Html);

/// <summary>What reading a feed gave: a feed, or the problem that kept it from being one.</summary>
public sealed record FeedResult(Feed? Feed, Problem? Problem);
