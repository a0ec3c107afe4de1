using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Types the sources of one text by their spans, however they were found.</summary>
internal sealed class SourceTypes
{
    private readonly Tape _tape;
    private readonly SpeakerFinder _finder;

    /// <summary>Reads the text's names once.</summary>
    public SourceTypes(ParsedText text, SourceBook book)
        : this(text, book, KindModel.Shipped)
    {
    }

    /// <summary>The same with another model of kinds, or none, and other weights for pronouns than those that ship.</summary>
    public SourceTypes(ParsedText text, SourceBook book, KindModel? model, IReadOnlyList<double>? weights = null)
    {
        _tape = new Tape(text);
        _finder = new SpeakerFinder(_tape, book, model, weights ?? SalienceModel.Shipped);
    }

    /// <summary>The type of the speaker that these words mean; null for a span without a token.</summary>
    /// <param name="source">The words.</param>
    /// <param name="antecedent">The fullest words for the same speaker, if other words name it best.</param>
    public SpeakerType? Of(TextSpan source, TextSpan? antecedent) =>
        RunOf(source) is { IsEmpty: false } run ? _finder.TypeOf(run, antecedent is { } there && RunOf(there) is { IsEmpty: false } full ? full : null) : null;

    /// <summary>What the model of kinds looks at; null for a span without a token.</summary>
    public KindInput? FeaturesOf(TextSpan source, TextSpan? antecedent) =>
        RunOf(source) is { IsEmpty: false } run ? _finder.FeaturesOf(run, antecedent is { } there && RunOf(there) is { IsEmpty: false } full ? full : null) : null;

    /// <summary>The fullest words for whom these words mean, if other words name them best. Ask in reading order.</summary>
    public TextSpan? AntecedentOf(TextSpan source) =>
        RunOf(source) is { IsEmpty: false } run && _finder.AntecedentOf(run) is { IsEmpty: false } full ? _tape.Span(full) : null;

    /// <summary>Those that a pronoun may mean and where their fullest words stand, for the trainer. Ask in reading order, with the true antecedents.</summary>
    public IReadOnlyList<(TextSpan Where, float[] Features)> CandidatesOf(TextSpan source, TextSpan? antecedent) =>
        RunOf(source) is { IsEmpty: false } run
            ? [.. _finder.CandidatesOf(run, antecedent is { } there && RunOf(there) is { IsEmpty: false } full ? full : null).Select(one => (_tape.Span(one.Words), one.Features))] : [];

    // Every token that the span touches.
    private Run RunOf(TextSpan span)
    {
        var first = Ordered.FirstEndingAfter(_tape.Parsed.Tokens, span.Start, token => token.Where);
        var end = first;
        while (end < _tape.Count && _tape.Parsed.Tokens[end].Where.Start < span.End)
        {
            end++;
        }

        return new Run(first, end);
    }
}
