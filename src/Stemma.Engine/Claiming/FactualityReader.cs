using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Tells how far the words commit to a predicate: the event or state that a token stands for.</summary>
internal static class FactualityReader
{
    /// <summary>The factuality of the predicate whose head is this token. Pure; its cost does not grow with the text.</summary>
    /// <param name="text">The parsed text.</param>
    /// <param name="token">The index of the predicate's head: a verb, an event noun, or the adjective or noun after “be”.</param>
    public static Factuality Of(ParsedText text, int token)
    {
        var features = new FactualityFeatures(text, token);
        var worlds = features.Worlds;
        return new Factuality(Factuality.Full * worlds.Author, Factuality.Full * worlds.Source, FactualityModel.Shipped.Of(features), worlds.IsAhead);
    }
}
