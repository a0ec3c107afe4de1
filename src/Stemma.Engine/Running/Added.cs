using Stemma.Model;

namespace Stemma.Running;

/// <summary>What adding inputs to a story came to.</summary>
/// <param name="Captured">How many snapshots are new to the story.</param>
/// <param name="Reports">How many of those hold a report.</param>
/// <param name="Duplicates">How many inputs were captured before.</param>
/// <param name="Problems">What was wrong, in the order of the inputs.</param>
/// <param name="State">The story as it is now.</param>
public sealed record Added(int Captured, int Reports, int Duplicates, IReadOnlyList<Problem> Problems, StoryState State);
