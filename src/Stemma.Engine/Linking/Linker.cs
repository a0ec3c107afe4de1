using Stemma.Model;

namespace Stemma.Linking;

/// <summary>Finds the same question and the same or competing answers across reports.</summary>
public static class Linker
{
    /// <summary>The story's questions, claims and assertions. Pure; the order of <paramref name="reports"/> does not matter.</summary>
    /// <remarks>Conflicting numbers and opposite polarities are different claims of one question, never one claim.</remarks>
    public static Linked Link(IReadOnlyList<Extract> reports)
    {
        List<Extract> ordered = [.. reports];
        ordered.Sort(Extract.InStoryOrder);
        var vocabulary = new Vocabulary(ordered);
        var builder = new LinkedBuilder();
        foreach (var facet in (Facet[])[Facet.Whether, Facet.HowMany])
        {
            foreach (var cluster in Clusters.Of(vocabulary, item => item.Proposition.Facet == facet))
            {
                builder.Add(cluster);
            }
        }

        return builder.Finish();
    }
}
