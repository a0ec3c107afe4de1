using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>Finds who had what from whom.</summary>
public static class Tracer
{
    /// <summary>The story's dependences and one stemma a claim. Pure; the order of <paramref name="reports"/> does not matter.</summary>
    public static Traced Trace(IReadOnlyList<Extract> reports, Linked linked, SourceBook book) => new([], []);
}
