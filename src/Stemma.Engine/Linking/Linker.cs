using Stemma.Model;

namespace Stemma.Linking;

/// <summary>Finds the same question and the same or competing answers across reports.</summary>
public static class Linker
{
    /// <summary>The story's questions, claims and assertions. Pure; the order of <paramref name="reports"/> does not matter.</summary>
    public static Linked Link(IReadOnlyList<Extract> reports) => new([], [], []);
}
