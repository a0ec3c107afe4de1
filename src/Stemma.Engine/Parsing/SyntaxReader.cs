using System.Collections.Frozen;
using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Gives each token its part of speech, head and relation.</summary>
internal static class SyntaxReader
{
    private static readonly FrozenDictionary<string, PartOfSpeech> Parts = new Dictionary<string, PartOfSpeech>
    {
        ["ADJ"] = PartOfSpeech.Adjective,
        ["ADP"] = PartOfSpeech.Adposition,
        ["ADV"] = PartOfSpeech.Adverb,
        ["AUX"] = PartOfSpeech.Auxiliary,
        ["CCONJ"] = PartOfSpeech.Coordinator,
        ["DET"] = PartOfSpeech.Determiner,
        ["INTJ"] = PartOfSpeech.Interjection,
        ["NOUN"] = PartOfSpeech.Noun,
        ["NUM"] = PartOfSpeech.Numeral,
        ["PART"] = PartOfSpeech.Particle,
        ["PRON"] = PartOfSpeech.Pronoun,
        ["PROPN"] = PartOfSpeech.ProperNoun,
        ["PUNCT"] = PartOfSpeech.Punctuation,
        ["SCONJ"] = PartOfSpeech.Subordinator,
        ["SYM"] = PartOfSpeech.Symbol,
        ["VERB"] = PartOfSpeech.Verb,
    }.ToFrozenDictionary();

    /// <summary>The features of each token's word.</summary>
    public static WordShape[] Shapes(string text, IReadOnlyList<TextSpan> spans) =>
        [.. spans.Select(span => WordShape.Of(span.In(text), WordVectors.Shipped))];

    /// <summary>The tokens, read sentence by sentence; a sentence longer than <see cref="SyntaxModel.Longest"/> in pieces.</summary>
    public static ParsedWords Read(WordShape[] shapes, IReadOnlyList<Sentence> sentences)
    {
        var model = SyntaxModel.Shipped;
        List<(int First, int End)> stretches = [];
        foreach (var sentence in sentences)
        {
            for (var first = sentence.FirstToken; first < sentence.EndToken; first += SyntaxModel.Longest)
            {
                stretches.Add((first, Math.Min(first + SyntaxModel.Longest, sentence.EndToken)));
            }
        }

        var found = model.Read([.. stretches.Select(stretch => shapes[stretch.First..stretch.End])]);
        var readings = new WordReading[shapes.Length];
        var encoded = new short[shapes.Length * model.Width];
        for (var i = 0; i < found.Length; i++)
        {
            var first = stretches[i].First;
            found[i].Encoded.CopyTo(encoded, first * model.Width);
            for (var t = 0; t < found[i].Tags.Length; t++)
            {
                readings[first + t] = new WordReading(
                    Parts.GetValueOrDefault(model.Tags[found[i].Tags[t]]),
                    model.FineTags[found[i].FineTags[t]],
                    found[i].Heads[t] == 0 ? 0 : found[i].Heads[t] - 1 - t,
                    model.Relations[found[i].Relations[t]],
                    found[i].Margins[t],
                    found[i].Rivals[t] == 0 ? 0 : found[i].Rivals[t] - 1 - t);
            }
        }

        return new ParsedWords(readings, encoded, stretches, found);
    }
}

/// <summary>What the parser's network made of a text's words.</summary>
/// <param name="Readings">What is to be put on each token.</param>
/// <param name="Encoded">The encoder's states, token by token.</param>
/// <param name="Stretches">The stretches of tokens that were read as one.</param>
/// <param name="Found">What was found in each.</param>
internal sealed record ParsedWords(WordReading[] Readings, short[] Encoded, IReadOnlyList<(int First, int End)> Stretches, IReadOnlyList<Syntax> Found);

/// <summary>What the parser says of one token, as <see cref="Token"/> carries it.</summary>
internal readonly record struct WordReading(PartOfSpeech Tag, string FineTag, int HeadOffset, string Relation, short Margin, int RivalOffset);
